// Tries operations of the API on its page: asks this server, and shows address and answer below the form.
const LONGEST = 20_000;

function address(form) {
  const fields = [...form.elements].filter((field) => field.name && field.value);
  const path = fields
    .filter((field) => field.dataset.in === "path")
    .reduce((made, field) => made.replace(`{${field.name}}`, encodeURIComponent(field.value)), form.dataset.path);
  const query = new URLSearchParams(
    fields.filter((field) => field.dataset.in !== "path").map((field) => [field.name, field.value]),
  ).toString();
  return form.method === "post" || !query ? { path, query } : { path: `${path}?${query}`, query };
}

function place(form) {
  const shown = document.createElement("div");
  shown.className = "answer";
  shown.setAttribute("role", "status");
  form.after(shown);
  return shown;
}

function show(shown, head, body) {
  const line = document.createElement("p");
  const code = document.createElement("code");
  code.textContent = head;
  line.append(code);
  const text = document.createElement("pre");
  text.tabIndex = 0;
  text.setAttribute("role", "region");
  text.setAttribute("aria-label", "Réponse");
  text.textContent = body;
  shown.replaceChildren(line, text);
}

async function ask(form) {
  const { path, query } = address(form);
  const post = form.method === "post";
  const answer = await fetch(path, post ? { method: "POST", body: new URLSearchParams(query) } : {});
  const body = await answer.text();
  const json = answer.headers.get("Content-Type")?.includes("json");
  const read = json ? JSON.stringify(JSON.parse(body), null, 2) : body;
  show(
    form.parentElement.querySelector(".answer") ?? place(form),
    `${post ? "POST" : "GET"} ${path} : ${answer.status}`,
    read.length > LONGEST ? `${read.slice(0, LONGEST)}\n…` : read,
  );
}

function open() {
  const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (wanted?.matches("details")) {
    wanted.open = true;
  }
}

for (const form of document.querySelectorAll(".operation form")) {
  form.querySelector("button").disabled = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(form).catch(() => show(form.parentElement.querySelector(".answer") ?? place(form), form.dataset.path, "Le serveur ne répond pas."));
  });
}
addEventListener("hashchange", open);
open();
