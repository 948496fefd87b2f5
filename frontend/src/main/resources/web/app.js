// What a till adds to pages that work without it: keys, the scanner, one press for one sale, and news of an outage.
"use strict";
document.documentElement.classList.add("js");

const press = (key) => {
  const target = document.querySelector(`[aria-keyshortcuts="${key}"]`);
  if (!target) return false;
  target.matches("input") ? (target.focus(), target.select()) : target.click();
  return true;
};
const typing = (element) => element.matches("input:not([type=radio]), textarea, select");

// A scanner types a code in a burst and ends with Enter. People take longer than this between two keys.
// An event's own time is when the key came, however busy the page was then.
const BURST_GAP_MS = 35;
const BURST_LENGTH = 6;
const NO_BURST = { text: "", at: -Infinity, field: null, before: "" };
let burst = NO_BURST;
document.addEventListener("keydown", (event) => {
  const now = event.timeStamp;
  if (event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey) {
    if (now - burst.at > BURST_GAP_MS) {
      const field = typing(event.target) ? event.target : null;
      burst = { text: "", at: now, field, before: field ? field.value : "" };
    }
    burst.text += event.key;
    burst.at = now;
    return;
  }
  if (event.key !== "Enter") return;
  const isScan = now - burst.at <= BURST_GAP_MS && burst.text.length >= BURST_LENGTH;
  const { text: code, field, before } = burst;
  burst = NO_BURST;
  if (!isScan) return;
  const scan = document.querySelector("[data-scan]");
  if (event.target === scan && field === scan) return;
  if (!scan && event.target.type === "search") return; // a code that is looked for
  event.preventDefault(); // it neither presses a button nor sends a form
  event.stopPropagation();
  if (field?.matches("[inputmode]")) { // a code is never a quantity or an amount
    field.value = before;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  if (!scan) return; // a product's barcode field keeps it
  const restored = field?.isConnected ? field : document.getElementById(field?.id); // swapped while it was scanned into
  if (restored) restored.value = before;
  scan.value = code;
  scan.form.requestSubmit();
}, true);

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
    setTimeout(() => burst.text.length === 1 && step.click(), 2 * BURST_GAP_MS);
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

// Scans come faster than answers: each waits for the one before, and reads and replaces the sale as that left it.
document.addEventListener("submit", (event) => {
  const scan = document.querySelector("[data-scan]");
  if (!scan || event.target !== scan.form || event.submitter?.name || !scan.value.trim()) return;
  event.preventDefault();
  htmx.ajax(scan.form.method, scan.form.getAttribute("action"), { source: ".till", values: { q: scan.value } });
  scan.value = "";
}, true);
let unknown = ""; // code that the field shows again: to be corrected, or replaced by the next scan
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.requestConfig.path !== "/sell/scan") return;
  const scan = document.querySelector("[data-scan]");
  scan.focus();
  if (event.detail.target.id !== "tiles" || ![unknown, ""].includes(scan.value)) return;
  scan.value = unknown = event.detail.requestConfig.parameters.q;
  scan.select();
});

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
