/* Puts long texts in place of the scene's, and measures what becomes of them. */
const widths = (() => {
  const LONG = {
    amount: "€99,999,999.99",
    email: "alexandra.featherstonehaugh.of.millbrook@builders.example.co",
    sku: "HW2026STAINLESSM12X80A4",
    name:
      "Weatherproof construction adhesive for interior and exterior carpentry, suitable for oak, " +
      "larch and laminated panels, sets within twenty minutes and stays elastic for years even in " +
      "unheated workshops",
  };
  const NAMES = /Claw hammer 500 g|Wood glue D3, 750 g|Rope 8 mm, by the metre|Alice Johnson|Bob Whitfield/g;

  function texts(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (node.data.trim() && !parent.closest("svg, script, style, select, textarea, title")) found.push(node);
    }
    return found;
  }

  function lengthen() {
    for (const node of texts(document.body)) {
      node.data = node.data
        .replace(/[€$£][\d.,]*\d/g, LONG.amount)
        .replace(/[\w.+-]+@[\w.-]+\.\w+/g, LONG.email)
        .replace(/\bHW-\d+\b/g, LONG.sku)
        .replace(NAMES, LONG.name);
    }
  }

  function rects(node, from, to) {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].filter(rect => rect.width > 0);
  }

  const style = element => getComputedStyle(element);

  /** What `excused` found of each element, for one width. */
  let known = new Map();

  /** Seen by nobody, or cut on purpose with dots that say so. */
  function excused(element) {
    if (!element || element === document.body) return false;
    if (!known.has(element)) known.set(element, isExcused(element) || excused(element.parentElement));
    return known.get(element);
  }

  function isExcused(element) {
    const s = style(element);
    if (s.visibility === "hidden" || s.clipPath !== "none" || element.clientWidth === 1) return true;
    if (["auto", "scroll"].includes(s.overflowX) && element !== document.documentElement) return true;
    return ["hidden", "clip"].includes(s.overflowX) && (s.textOverflow === "ellipsis" || s.webkitLineClamp !== "none");
  }

  function boxOf(element) {
    let e = element;
    while (["inline", "contents"].includes(style(e).display)) e = e.parentElement;
    return e;
  }

  const isRow = element => {
    const s = style(element);
    return s.display === "table-row" || s.display.includes("grid") || (s.display.includes("flex") && s.flexDirection.startsWith("row"));
  };

  function ink(element) {
    let left = Infinity, right = -Infinity;
    for (const node of texts(element)) {
      for (const rect of rects(node, 0, node.length)) {
        left = Math.min(left, rect.left);
        right = Math.max(right, rect.right);
      }
    }
    for (const e of element.querySelectorAll("svg, img, input, select, button")) {
      const rect = e.getBoundingClientRect();
      if (rect.width) { left = Math.min(left, rect.left); right = Math.max(right, rect.right); }
    }
    return Math.max(0, right - left);
  }

  /** How wide the text's column could be if its neighbours took only what they need. */
  function room(box) {
    const inside = e => e.clientWidth - parseFloat(style(e).paddingLeft) - parseFloat(style(e).paddingRight);
    let most = inside(box);
    for (let child = box, row = box.parentElement; row && row !== document.body; child = row, row = row.parentElement) {
      if (child.matches(".card, dialog") || ["absolute", "fixed"].includes(style(child).position)) break;
      if (!isRow(row)) { most = Math.max(most, inside(child)); continue; }
      const here = child.getBoundingClientRect();
      const beside = [...row.children].filter(other => {
        const rect = other.getBoundingClientRect();
        return other !== child && rect.width > 0 && rect.top < here.bottom - 2 && rect.bottom > here.top + 2;
      });
      return Math.max(most, inside(row) - beside.reduce((sum, other) => sum + (row.matches("dl") ? other.getBoundingClientRect().width : ink(other)) + 32, 0));
    }
    return most;
  }

  function told(element) {
    return `${element.tagName.toLowerCase()}${element.className && element.className.split ? "." + element.className.split(" ").join(".") : ""}`;
  }

  const lines = parts => new Set(parts.map(rect => Math.round(rect.top / 4))).size;

  function faults() {
    const found = new Set();
    known = new Map();
    const width = innerWidth;
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) {
      const out = [...document.querySelectorAll("main *, header *")].find(e => e.getBoundingClientRect().right > root.clientWidth + 1 && !excused(e));
      found.add(`the page is ${root.scrollWidth} wide${out ? ", by " + told(out) : ""}`);
    }
    for (const node of texts(document.body)) {
      const parent = node.parentElement;
      if (excused(parent)) continue;
      const box = boxOf(parent);
      const around = box.getBoundingClientRect();
      const whole = rects(node, 0, node.length);
      for (const rect of whole) {
        if (rect.right > around.right + 1.5 || rect.left < around.left - 1.5) {
          found.add(`“${node.data.trim().slice(0, 30)}” leaves ${told(box)} by ${Math.round(Math.max(rect.right - around.right, around.left - rect.left))}`);
        }
      }
      if (lines(whole) < 2) continue;
      for (const word of node.data.matchAll(/[^\s\-–/\u200b]{2,}/g)) {
        const parts = rects(node, word.index, word.index + word[0].length);
        if (lines(parts) < 2) continue;
        const needed = parts.reduce((sum, rect) => sum + rect.width, 0);
        if (needed + 2 < room(box)) found.add(`“${word[0].slice(0, 30)}” breaks in ${told(box)} of ${Math.round(box.clientWidth)}, though ${Math.round(room(box))} are there for its ${Math.round(needed)}`);
      }
    }
    const main = document.querySelector("main");
    if (width >= 1600 && main && main.children.length) {
      const side = document.querySelector(".side");
      const start = side ? side.getBoundingClientRect().right : 0;
      const boxes = [...main.children].map(e => e.getBoundingClientRect()).filter(r => r.width > 0);
      const left = Math.min(...boxes.map(r => r.left)) - start;
      const right = root.clientWidth - Math.max(...boxes.map(r => r.right));
      if (right - left > 80) found.add(`${Math.round(right)} are empty on the right, ${Math.round(left)} on the left`);
    }
    for (const list of document.querySelectorAll("main ul, main ol")) {
      const rows = [...list.children].map(li => li.children.length === 1 ? li.children[0] : li).filter(isRow);
      if (rows.length < 2 || style(list).display.includes("flex")) continue;
      const byCount = Map.groupBy(rows, row => row.children.length + "");
      for (const same of byCount.values()) {
        for (let k = 1; k < same[0].children.length; k++) {
          const cells = same.map(row => row.children[k].getBoundingClientRect());
          const ragged = edge => Math.max(...cells.map(c => c[edge])) - Math.min(...cells.map(c => c[edge])) > 3;
          if (ragged("left") && ragged("right")) found.add(`column ${k + 1} of ${told(list)} is ragged`);
        }
      }
    }
    return [...found];
  }

  return { lengthen, faults };
})();
