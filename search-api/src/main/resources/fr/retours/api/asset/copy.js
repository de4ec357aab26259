// Buttons that copy what they name. Where the browser cannot copy there are none: the text can be selected.
const SAID_FOR = 3000;

for (const button of document.querySelectorAll("button[data-copies]")) {
  const usual = button.textContent;
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent);
    button.textContent = "Copié";
    setTimeout(() => (button.textContent = usual), SAID_FOR);
  });
}
