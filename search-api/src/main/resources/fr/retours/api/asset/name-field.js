// Fields for names suggest who may be meant; what is chosen goes along by its id, whatever others bear the name.
import {Combobox} from "./combobox.js";
import {suggestions, suggestResource} from "./suggestions.js";

const {names} = document.body.dataset;
const HERE = names ? new URL(names, location.origin) : suggestResource(location.origin);

for (const input of document.querySelectorAll("input[data-kinds]")) {
  const id = input.parentElement.querySelector("input[type=hidden]");
  new Combobox(
    input,
    (typed, signal) => suggestions(HERE, typed, {types: input.dataset.kinds}, signal),
    (chosen) => {
      input.value = chosen.label;
      id.value = chosen.id;
    },
  );
}
