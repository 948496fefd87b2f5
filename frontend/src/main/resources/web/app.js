// What a till adds to pages that work without it: keys, one press for one sale, and news of an outage.
"use strict";
document.documentElement.classList.add("js");

const press = (key) => {
  const target = document.querySelector(`[aria-keyshortcuts="${key}"]`);
  if (!target) return false;
  target.matches("input") ? (target.focus(), target.select()) : target.click();
  return true;
};
const typing = (element) => element.matches("input:not([type=radio]), textarea, select");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  const open = document.querySelector("details.menu[open], .tabs details[open]");
  if (event.key === "Escape" && document.querySelector("dialog[open]")) return;
  if (event.key === "Escape" && open) {
    open.open = false;
    open.querySelector("summary").focus();
  } else if (event.key === "F2" && document.querySelector("[data-scan]")) {
    event.preventDefault(); // on Sell already: the sale stays
    document.querySelector("[data-scan]").select();
  } else if (["F2", "F9", "Escape"].includes(event.key)) {
    if (press(event.key)) event.preventDefault();
  } else if (burst.text.length > 1) {
    // a code that is being scanned has signs of its own
  } else if (!typing(event.target) && event.key === "/" && press("/")) {
    event.preventDefault();
  } else if (!typing(event.target) && event.key === "?") {
    document.getElementById("keys")?.showModal();
  } else if (["+", "-"].includes(event.key) && event.target.matches(".quantity")) {
    event.preventDefault();
    const step = event.target.closest(".stepper").querySelector(`button[name=${event.key === "+" ? "add" : "remove"}]`);
    setTimeout(() => burst.text.length === 1 && step.click(), SLOW_MS + 10);
  }
});

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) document.getElementById(opener.dataset.opens).showModal();
  if (event.target.closest("[data-print]")) window.print();
  const chip = event.target.closest(".chips a");
  if (chip) {
    chip.parentElement.querySelector("[aria-current]")?.removeAttribute("aria-current");
    chip.setAttribute("aria-current", "true");
  }
  for (const menu of document.querySelectorAll("details.menu[open], .tabs details[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

// One press is one sale: the key in the form would see to it too, this spares the wait.
document.addEventListener("submit", (event) => {
  if (!event.target.matches(".once")) return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll(".once[data-sent]")) delete form.dataset.sent;
});

const say = (text) => {
  const toast = document.createElement("p");
  toast.className = "toast bad";
  toast.textContent = text;
  document.getElementById("toasts").replaceChildren(toast);
};
document.addEventListener("htmx:sendError", () => say(document.body.dataset.away));
document.addEventListener("htmx:responseError", () => say(document.body.dataset.away));

// Pictures in lists wait until the page stands, and come for what is in view: until then, and without this, initials are there.
const inView = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    inView.unobserve(target);
    const picture = Object.assign(new Image(36, 36), { className: "thumb", alt: "", src: target.dataset.picture });
    picture.decode().then(() => target.replaceWith(picture), () => {}); // none that shows: the initials stay
  }
});
const showPictures = () => document.querySelectorAll("[data-picture]").forEach((place) => inView.observe(place));
window.addEventListener("load", showPictures);
document.addEventListener("htmx:afterSwap", showPictures);

// A camera's picture is megabytes and is shown small: made small here, it is sent and served small.
const PICTURE_PIXELS = 512;
const SMALL_BYTES = 60_000;
document.addEventListener("change", async (event) => {
  const input = event.target;
  const file = input.matches("input[type=file][accept^=image]") ? input.files[0] : null;
  if (!file || file.size <= SMALL_BYTES || file.type === "image/gif") return;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, PICTURE_PIXELS / Math.max(picture.width, picture.height));
    const canvas = new OffscreenCanvas(Math.ceil(picture.width * scale), Math.ceil(picture.height * scale));
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const small = await canvas.convertToBlob({ type: "image/webp", quality: .85 });
    const chosen = new DataTransfer();
    chosen.items.add(new File([small], file.name, { type: small.type }));
    input.files = chosen.files;
  } catch {
    // no picture: it goes as it is, and the server says so
  }
});

// While the backend is away: asked for in the background, so that whoever reads this page isn't thrown to its top.
const RETRY_MS = 5_000;
if (document.querySelector("[data-retry]")) {
  setInterval(async () => {
    const answer = await fetch(location, { cache: "no-store" }).catch(() => null);
    if (answer && answer.status !== 503) location.reload();
  }, RETRY_MS);
}

document.querySelector("[data-focus]")?.focus();
