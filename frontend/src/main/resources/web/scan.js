// The scanner, and the field that it and typing lead to. Whatever is scanned ends in a line or in a message that stays.

// Keys of a scanner come faster than a person's, or as regularly and in digits, whatever key it ends with.
// An event's own time is when the key came, however busy the page was then.
const FAST_MS = 35; // from key to key at most: nobody types six keys so
const SLOW_MS = 90; // a slow scanner's longest gap,
const SLOW_MEAN_MS = 72; // and its mean: nobody types eight keys so, of which most are digits
const BURST_LENGTH = 6;
const SLOW_LENGTH = 8;
const PAUSE_MS = 500; // after which keys belong to something else
const SILENCE_MS = 250; // after which a scanner that sends no last key has ended
const ECHO_MS = 150; // within which the LF comes that follows a CR
const NO_BURST = { text: "", at: -Infinity, first: 0, slowest: 0, field: null, before: "", continues: false };
let burst = NO_BURST;
let ended = -Infinity; // when the last scan did
let silence = 0;

const scanField = () => document.querySelector("[data-scan]");
const stored = (name) => JSON.parse(sessionStorage.getItem(name) ?? "[]");
const store = (name, list) => sessionStorage.setItem(name, JSON.stringify(list));
const hasTime = (text) => /\*\s*$/.test(text);
const isNumeric = (field) => field?.matches("[inputmode]:not([inputmode=tel], [inputmode=email])");

const isScan = ({ text, first, at, slowest }) => {
  if (text.length >= BURST_LENGTH && slowest <= FAST_MS) return true;
  const mean = (at - first) / (text.length - 1);
  const digits = text.replace(/\D/g, "").length;
  return text.length >= SLOW_LENGTH && slowest <= SLOW_MS && mean <= SLOW_MEAN_MS && digits >= text.length * .6;
};
const isCode = (text) => /^\S*\d\S*$/.test(text);
const withoutPrefix = (text) => {
  const prefix = localStorage.getItem("scanner-prefix");
  return prefix && text.startsWith(prefix) ? text.slice(prefix.length) : text;
};

const collect = (event) => {
  const now = event.timeStamp;
  if (event.repeat) return (burst = NO_BURST); // a key that somebody holds
  if (!typing(event.target) && ["/", "?"].includes(event.key) && now - burst.at > SLOW_MS) return (burst = NO_BURST);
  const scan = scanField();
  if (scan && !typing(event.target) && event.key !== " " && !document.querySelector("dialog[open]")) {
    scan.focus(); // before the key is typed: where it can be typed nowhere else, it goes there
  }
  if (now - burst.at > SLOW_MS) {
    const at = document.activeElement;
    const field = at && typing(at) ? at : null;
    const continues = now - burst.at <= PAUSE_MS;
    burst = { ...NO_BURST, first: now, at: now, field, before: field ? field.value : "", continues };
  }
  burst.slowest = Math.max(burst.slowest, now - burst.at);
  burst.text += event.key;
  burst.at = now;
  clearTimeout(silence);
  silence = setTimeout(() => {
    if (!isScan(burst) || !isCode(burst.text)) return;
    const scanned = burst;
    burst = NO_BURST;
    if (!scanned.field || scanField() || isNumeric(scanned.field) || scanned.field.matches("[data-probe]")) take(scanned);
  }, SILENCE_MS);
};

/** What a burst was: to the sale, to the next one, or said to be nowhere. Returns whether it was taken. */
const take = ({ text, field, before, continues }) => {
  const scan = scanField();
  const next = document.querySelector("[data-scan-to]");
  const code = withoutPrefix(text);
  if (field?.matches("[data-probe]") || (field && field === scan && before && continues && !hasTime(before))) {
    field.form.requestSubmit(); // all that stands there, not only the keys after the last hitch
    return true;
  }
  if (field && (scan || isNumeric(field))) { // a code is never a quantity, an amount or a part of a note
    const restored = field.isConnected ? field : document.getElementById(field.id); // swapped while it was scanned into
    if (restored) {
      restored.value = field === scan && (hasTime(before) || before === unknown) ? "" : before;
      restored.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
  if (scan) {
    send(field === scan && hasTime(before) ? before + code : code, isCode(code) ? { scanned: true } : {});
  } else if (next) {
    store("to-scan", [...stored("to-scan"), code]);
    location.assign(next.href);
  } else if (!notes() || (!field && !isCode(text))) {
    return false;
  } else if (!field || isNumeric(field)) {
    miss({ text: `${code} ${notes().dataset.nowhere}` });
  } else {
    return !["search", "password"].includes(field.type); // a product's barcode field keeps it
  }
  return true;
};

document.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
  if (plain && event.key.length === 1) return collect(event);
  const isLineEnd = event.key === "Enter" || (event.ctrlKey && ["j", "m"].includes(event.key.toLowerCase()));
  if (!isLineEnd && !(plain && event.key === "Tab")) return;
  const scanned = burst;
  const since = event.timeStamp - burst.at;
  burst = NO_BURST;
  clearTimeout(silence);
  if (since <= SLOW_MS && isScan(scanned) && (event.key !== "Tab" || isCode(scanned.text))) {
    if (!take(scanned)) return;
    ended = event.timeStamp;
  } else if (event.key === "Tab" || event.timeStamp - ended > ECHO_MS) {
    return;
  }
  event.preventDefault(); // it neither presses a button nor sends a form, nor leaves the field
  event.stopPropagation();
}, true);

// One thing after another: what is scanned or pressed while an answer is under way waits for it, and meets the page as
// that left it. What leaves the page waits for all, and is dropped when one of them was missed: somebody must see that.
const steps = [];
let unanswered = stored("unanswered"); // codes that were sent, kept over the page's end
let busy = false; // an answer is under way
let running = false; // a step that waited is taken now

const proceed = () => {
  if (busy || !steps.length) return;
  const { run } = steps.shift();
  running = true;
  run();
  running = false;
  if (!busy) setTimeout(proceed);
};
const queue = (run, leaves = false) => {
  steps.push({ run, leaves });
  proceed();
};
const send = (q, more = {}) => {
  unanswered.push(q);
  store("unanswered", unanswered);
  queue(() => {
    const form = scanField()?.form;
    if (!form) return;
    htmx.ajax(form.method, form.getAttribute("action"), { source: ".till", values: { q, ...more } });
  });
};
const isSwapping = ({ elt }) => elt.closest(".till") && !elt.matches("[data-scan]") && !elt.closest(".chips");

document.addEventListener("htmx:beforeSend", (event) => {
  if (isSwapping(event.detail)) busy = true;
});
document.addEventListener("htmx:afterRequest", (event) => {
  const { elt, xhr, successful, requestConfig } = event.detail;
  if (!busy || !isSwapping(event.detail)) return;
  if (elt.matches(".till") && requestConfig.path === scanField()?.form.getAttribute("action")) {
    const q = unanswered.shift();
    store("unanswered", unanswered);
    if (!successful || xhr.getResponseHeader("HX-Redirect")) miss({ text: `${q} ${notes().dataset.lost}` });
  }
  setTimeout(() => { // once htmx knows what came: until then its buttons are a browser's own
    busy = false;
    proceed();
  }, htmx.config.defaultSettleDelay);
});

const renewed = (element) => {
  if (element.isConnected) return element;
  if (element.id) return document.getElementById(element.id);
  const words = element.getAttribute("aria-label") ?? element.textContent.trim();
  return [...document.querySelectorAll(element.localName)].find(
    (other) => other.name === element.name && (other.getAttribute("aria-label") ?? other.textContent.trim()) === words);
};
const hold = (event, act, leaves) => {
  if (running || (!busy && !steps.length)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const element = event.target.closest("a, button") ?? event.target;
  queue(() => {
    const now = renewed(element);
    if (now) act(now);
  }, leaves);
};
document.addEventListener("click", (event) => {
  const pressed = event.target.closest(".till a[href]:not([href^='#']), .till button, main .button, .side a, .tabs a");
  if (!pressed || pressed.closest(".chips, .scan, .missed, dialog")) return;
  hold(event, (element) => element.click(), !pressed.matches("[hx-get], [hx-post]"));
}, true);
document.addEventListener("change", (event) => {
  if (!event.target.matches(".till .quantity, .till .count")) return;
  const { value } = event.target;
  hold(event, (field) => {
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}, true);

// Enter, or the button beside the field.
document.addEventListener("submit", (event) => {
  const scan = scanField();
  if (busy && event.target.matches(".till form:has(.quantity)")) { // its change waits already
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  if (!scan || event.target !== scan.form || event.submitter?.name) return;
  event.preventDefault(); // never left to the browser: that would race what is under way
  const text = scan.value.trim();
  const pick = mark()?.value;
  if (!text && !pick) return;
  send(withoutPrefix(text), pick ? { pick } : {});
  scan.value = "";
  scan.dispatchEvent(new Event("input", { bubbles: true })); // all products again
}, true);

let unknown = ""; // what the field shows again: to be corrected, or replaced by the next scan
document.addEventListener("htmx:afterSwap", (event) => {
  const { target, requestConfig } = event.detail;
  const scan = scanField();
  if (target.id === "missed") settle();
  if (!scan || !/\/(scan|tiles)$/.test(requestConfig.path)) return;
  const { q = "", scanned } = requestConfig.parameters;
  const tiles = markable();
  if (requestConfig.path === scan.form.getAttribute("action")) {
    if (!typing(document.activeElement)) scan.focus();
    const isOpen = ["tiles", "missed"].includes(target.id) || document.getElementById("choices");
    if (isOpen && q && !scanned && [unknown, ""].includes(scan.value)) {
      scan.value = unknown = q;
      scan.select();
    }
  }
  if (scan.value.trim() && scan.value === q && tiles.length === 1) point(tiles[0]);
});

// What is being typed beside the field stays, though its form comes anew.
let halfTyped = [];
document.addEventListener("htmx:beforeSwap", ({ detail: { target, requestConfig: { elt } } }) => {
  halfTyped = [...target.querySelectorAll("input[id]:not([type=hidden])")]
    .filter((field) => field.value !== field.defaultValue && (elt.matches(".till") || !elt.contains(field)));
});
document.addEventListener("htmx:afterSwap", () => {
  for (const { id, value } of halfTyped) {
    const field = document.getElementById(id);
    if (!field || field.value === value) continue;
    field.value = value;
    field.closest("details")?.setAttribute("open", "");
  }
  halfTyped = [];
});

// The line that is open, in a list that may be longer than its box; the page itself stays where it is.
const showOpenLine = () => {
  const line = document.querySelector(".sale .lines [open]")?.parentElement;
  const list = line?.parentElement;
  if (list?.scrollHeight > list?.clientHeight) list.scrollTop = Math.max(0, line.offsetTop + line.offsetHeight - list.offsetTop - list.clientHeight);
};
document.addEventListener("htmx:afterSwap", showOpenLine);
// One line at a time. Not by a name that they share: of what is swapped in, the browser would close what is open.
document.addEventListener("toggle", ({ target }) => {
  if (!target.open || !target.matches(".sale .lines details")) return;
  for (const other of target.closest(".lines").querySelectorAll("details[open]")) if (other !== target) other.open = false;
}, true);
showOpenLine();

// The marked product, which Enter adds.
const markable = () => [...document.querySelectorAll("#tiles .tile:not([disabled]), #choices button")];
const mark = () => {
  const id = scanField()?.getAttribute("aria-activedescendant");
  return id ? document.getElementById(id) : null;
};
const unmark = () => {
  document.querySelector(".marked")?.classList.remove("marked");
  scanField()?.removeAttribute("aria-activedescendant");
};
const point = (tile) => {
  unmark();
  tile.classList.add("marked");
  tile.scrollIntoView({ block: "nearest" });
  scanField().setAttribute("aria-activedescendant", tile.id);
};
document.addEventListener("input", (event) => {
  if (!event.target.matches("[data-scan]")) return;
  event.target.removeAttribute("aria-invalid");
  unmark();
});
document.addEventListener("keydown", (event) => {
  if (!event.target.matches("[data-scan]") || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
  event.preventDefault();
  const tiles = markable();
  const at = tiles.indexOf(mark());
  const next = event.key === "ArrowDown" ? at + 1 : at < 0 ? tiles.length - 1 : at - 1;
  if (tiles[next]) point(tiles[next]);
});

// What was missed stays until somebody has seen it, over pages too.
const notes = () => document.getElementById("missed");
const said = (note) => {
  const link = note.querySelector("a");
  return { text: note.querySelector("span").textContent, href: link?.getAttribute("href"), label: link?.textContent };
};
const show = ({ text, href, label }) => {
  const note = document.getElementById("missed-note").content.cloneNode(true);
  const words = note.querySelector("span");
  words.textContent = text;
  if (href) words.after(Object.assign(document.createElement("a"), { href, textContent: label, className: "button" }));
  notes().append(note);
};
const miss = (note) => {
  if (!notes()) return store("missed", [...stored("missed"), note]);
  show(note);
  settle();
};
/** One note for each thing that was missed, the last one last. */
const settle = () => {
  const all = [...notes().children];
  for (const [index, note] of all.entries()) {
    if (all.slice(index + 1).some((other) => other.textContent === note.textContent)) note.remove();
  }
  store("missed", [...notes().children].map(said));
  scanField()?.setAttribute("aria-invalid", "true");
  for (let i = steps.length - 1; i >= 0; i--) if (steps[i].leaves) steps.splice(i, 1);
  beep();
};
document.addEventListener("click", (event) => {
  const seen = event.target.closest("[data-seen]");
  if (!seen) return;
  seen.closest(".missed-note").remove();
  store("missed", [...notes().children].map(said));
  scanField()?.focus();
});

let audio = null;
const beep = () => {
  if (localStorage.getItem("silent")) return;
  audio ??= new AudioContext();
  for (const start of [0, .18]) {
    const tone = new OscillatorNode(audio, { type: "square", frequency: 220 });
    tone.connect(new GainNode(audio, { gain: .2 })).connect(audio.destination);
    tone.start(audio.currentTime + start);
    tone.stop(audio.currentTime + start + .12);
  }
};

if (notes()) {
  for (const note of stored("missed")) show(note);
  const lost = unanswered;
  unanswered = [];
  store("unanswered", unanswered);
  for (const q of lost) miss({ text: `${q} ${notes().dataset.lost}` });
}
document.addEventListener("DOMContentLoaded", () => { // htmx is ready
  if (!scanField()) return;
  const codes = stored("to-scan"); // scanned on the page before: it begins this sale
  store("to-scan", []);
  for (const code of codes) send(code, { scanned: true });
});

// The page that tells what a scanner sends.
const probe = document.querySelector("[data-probe]");
if (probe) {
  const told = document.getElementById("told");
  const tell = (name, text) => (told.querySelector(`[data-told=${name}]`).textContent = text);
  let keys = [];
  document.addEventListener("keydown", (event) => {
    if (event.target !== probe || ["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
    if (keys.length && event.timeStamp - keys.at(-1).at > 1000) keys = [];
    keys.push({ key: (event.ctrlKey ? "Ctrl+" : "") + event.key, at: event.timeStamp });
    setTimeout(() => {
      const ends = [];
      const typed = [...keys];
      while (typed.length && typed.at(-1).key.length > 1) ends.unshift(typed.pop().key);
      const gaps = typed.slice(1).map((key, index) => key.at - typed[index].at);
      if (!gaps.length) return;
      const all = { text: typed.map(({ key }) => key).join(""), first: typed[0].at, at: typed.at(-1).at, slowest: Math.max(...gaps) };
      told.hidden = false;
      tell("gaps", `${Math.round(Math.min(...gaps))}–${Math.round(all.slowest)} ms`);
      tell("end", ends.join(", ") || told.dataset.nothing);
      tell("verdict", isScan(all) ? told.dataset.scan : told.dataset.typing);
    });
  }, true);
  const prefix = document.getElementById("prefix");
  prefix.value = localStorage.getItem("scanner-prefix") ?? "";
  prefix.addEventListener("input", () => localStorage.setItem("scanner-prefix", prefix.value));
  const sound = document.getElementById("sound");
  sound.checked = !localStorage.getItem("silent");
  sound.addEventListener("change", () => {
    sound.checked ? localStorage.removeItem("silent") : localStorage.setItem("silent", "yes");
    beep();
  });
}
