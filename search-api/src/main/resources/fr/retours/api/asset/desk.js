// Decides by keys: sends the forms of the page as they are, and takes what is decided out of the list.
import { suggestionStyle } from "./suggestion-style.js";

const waiting = document.querySelector("[data-waiting]");
const recap = waiting?.dataset.waiting;
const state = document.querySelector(".state");
const again = document.querySelector(".again");
const open = document.getElementById("ouvertes");
const lists = document.querySelectorAll(".questions");
const PAUSE = 500;
const FORMS = { n: "rename", m: "merge", s: "split", c: "recode", h: "hide" };
let taken = [];
let following = false;

function questions() {
  return [...document.querySelectorAll(".question")];
}

function current() {
  return document.activeElement?.closest(".question") ?? questions()[0];
}

function go(question) {
  question?.focus();
  question?.scrollIntoView({ block: "nearest" });
}

async function send(form, submitter) {
  const data = new FormData(form);
  if (submitter) {
    data.set(submitter.name, submitter.value);
  }
  const answer = await fetch(form.action, {
    method: "POST",
    headers: { Accept: "application/json" },
    body: new URLSearchParams(data),
  });
  const told = await answer.json();
  if (!answer.ok) {
    throw new Error(told.detail ?? told.title);
  }
  return told;
}

function show(told) {
  state.textContent = told.progress;
  state.dataset.settled = String(told.settled);
  again.hidden = !told.failed;
  if (open) {
    open.textContent = told.open;
  }
}

// Asks until all decisions are in force, or the questions are there.
async function follow() {
  if (following) {
    return;
  }
  following = true;
  try {
    for (;;) {
      await new Promise((done) => setTimeout(done, PAUSE));
      const told = await (await fetch(`/atelier/etat${recap ? `?recap=${encodeURIComponent(recap)}` : ""}`)).json();
      show(told);
      if (waiting && !told.waiting) {
        location.reload();
        return;
      }
      if (told.settled && !waiting) {
        return;
      }
    }
  } catch {
    state.textContent = "Le serveur ne répond pas. Rechargez la page.";
  } finally {
    following = false;
  }
}

async function decide(question, button) {
  const form = question.querySelector("form");
  const list = question.parentElement;
  const next = question.nextElementSibling ?? question.previousElementSibling;
  question.inert = true;
  try {
    const told = await send(form, button);
    taken.push({ decision: told.decision, question, next, list });
    question.remove();
    show(told);
    if (questions().length === 0 && told.open > 0) {
      location.reload();
      return;
    }
    go(next);
    follow();
  } catch (failure) {
    question.inert = false;
    state.textContent = failure.message;
    go(question);
  }
}

async function undo() {
  const last = taken.pop();
  if (!last) {
    return;
  }
  const form = last.question.querySelector("form").cloneNode(true);
  form.action = "/atelier/annuler";
  form.querySelector("[name=question]").name = "decision";
  form.querySelector("[name=decision]").value = last.decision;
  try {
    show(await send(form));
    last.question.inert = false;
    if (last.next?.isConnected) {
      last.next.before(last.question);
    } else {
      last.list.append(last.question);
    }
    go(last.question);
    follow();
  } catch (failure) {
    state.textContent = failure.message;
  }
}

async function tryAgain(event) {
  event.preventDefault();
  try {
    show(await send(again));
    follow();
  } catch (failure) {
    state.textContent = failure.message;
  }
}

function move(step) {
  const all = questions();
  const at = all.indexOf(current());
  const focused = document.activeElement?.closest(".question");
  go(focused ? all[Math.min(Math.max(at + step, 0), all.length - 1)] : all[0]);
}

function typed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) {
    return;
  }
  const question = current();
  const key = event.key.toLowerCase();
  const button = question?.querySelector(`button[data-key="${CSS.escape(key)}"]`);
  if (key === "j") {
    move(1);
  } else if (key === "k") {
    move(-1);
  } else if (key === "u") {
    undo();
  } else if (button) {
    decide(question, button);
  } else if (FORMS[key] && question?.querySelector("a.other")) {
    location.href = `${question.querySelector("a.other").href}&forme=${FORMS[key]}`;
  } else {
    return;
  }
  event.preventDefault();
}

document.adoptedStyleSheets.push(suggestionStyle());
again?.addEventListener("submit", tryAgain);
lists.forEach((list) =>
  list.addEventListener("submit", (event) => {
    event.preventDefault();
    decide(event.target.closest(".question"), event.submitter);
  }),
);
if (lists.length > 0) {
  document.addEventListener("keydown", typed);
}
if (state?.dataset.settled === "false" || waiting) {
  follow();
}
