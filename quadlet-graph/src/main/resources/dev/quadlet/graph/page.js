"use strict";
(() => {
  const by = id => document.getElementById(id);
  const svg = document.querySelector(".picture"), view = by("view"), panel = by("panel");
  document.documentElement.classList.add("js");
  const whole = svg.viewBox.baseVal, full = {w: whole.width, h: whole.height};
  const units = [...svg.querySelectorAll(".unit")], lines = [...svg.querySelectorAll(".line")];

  // Where one looks at: the middle, and how many pixels a unit of the picture has.
  const eye = {x: full.w / 2, y: full.h / 2, scale: 1};
  const size = () => view.getBoundingClientRect();
  function show() {
    const {width, height} = size();
    const w = width / eye.scale, h = height / eye.scale;
    svg.setAttribute("viewBox", `${eye.x - w / 2} ${eye.y - h / 2} ${w} ${h}`);
    svg.classList.toggle("distant", eye.scale < 0.42);
  }
  function fit() {
    const {width, height} = size();
    Object.assign(eye, {x: full.w / 2, y: full.h / 2, scale: Math.min(width / full.w, height / full.h, 1.25)});
    show();
  }
  function zoom(factor, px, py) {
    const {left, top, width, height} = size();
    const dx = (px ?? left + width / 2) - left - width / 2, dy = (py ?? top + height / 2) - top - height / 2;
    const scale = Math.min(4, Math.max(Math.min(width / full.w, height / full.h) / 2, eye.scale * factor));
    eye.x += dx / eye.scale - dx / scale;
    eye.y += dy / eye.scale - dy / scale;
    eye.scale = scale;
    show();
  }
  function lookAt(unit) {
    const box = unit.getBoundingClientRect(), around = size();
    eye.x += (box.left + box.width / 2 - around.left - around.width / 2) / eye.scale;
    eye.y += (box.top + box.height / 2 - around.top - around.height / 2) / eye.scale;
    eye.scale = Math.max(eye.scale, 0.9);
    show();
  }

  view.addEventListener("wheel", e => {
    e.preventDefault();
    zoom(Math.exp(-e.deltaY * (e.deltaMode ? 0.05 : 0.0015)), e.clientX, e.clientY);
  }, {passive: false});
  const fingers = new Map();
  let moved = 0;
  view.addEventListener("pointerdown", e => {
    fingers.set(e.pointerId, e);
    moved = 0;
  });
  addEventListener("pointermove", e => {
    const before = fingers.get(e.pointerId);
    if (!before) return;
    const other = [...fingers.values()].find(f => f.pointerId !== e.pointerId);
    if (other) {
      const distance = f => Math.hypot(f.clientX - other.clientX, f.clientY - other.clientY) || 1;
      zoom(distance(e) / distance(before), (e.clientX + other.clientX) / 2, (e.clientY + other.clientY) / 2);
    } else {
      eye.x -= (e.clientX - before.clientX) / eye.scale;
      eye.y -= (e.clientY - before.clientY) / eye.scale;
      show();
    }
    moved += Math.abs(e.clientX - before.clientX) + Math.abs(e.clientY - before.clientY);
    view.classList.toggle("moving", moved > 4);
    fingers.set(e.pointerId, e);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    addEventListener(end, e => {
      fingers.delete(e.pointerId);
      view.classList.remove("moving");
    });
  }
  view.addEventListener("dragstart", e => e.preventDefault());
  addEventListener("resize", show);

  // What belongs together: a unit, what it refers to, and what refers to it.
  const near = new Map(units.map(unit => [unit.id, new Set([unit.id])]));
  for (const unit of units) {
    for (const to of (unit.dataset.to ?? "").split(" ")) {
      if (near.has(to)) {
        near.get(unit.id).add(to);
        near.get(to).add(unit.id);
      }
    }
  }
  function highlight(id) {
    const ids = near.get(id);
    svg.classList.toggle("looking", Boolean(ids));
    if (!ids) return;
    units.forEach(unit => unit.classList.toggle("near", ids.has(unit.id)));
    lines.forEach(line => line.classList.toggle("near", line.dataset.from === id || line.dataset.to === id));
  }
  const unitOf = e => e.target.closest?.(".unit");
  let chosen = null;
  svg.addEventListener("pointerover", e => {
    // A row stands for what it names: the row of a network shows all who are in it.
    const row = e.target.closest?.("[data-of]");
    if (!fingers.size) highlight(row?.dataset.of ?? (unitOf(e) ?? chosen)?.id);
  });
  svg.addEventListener("pointerleave", () => highlight(chosen?.id));
  svg.addEventListener("focusin", e => {
    const unit = unitOf(e);
    if (unit?.matches(":focus-visible")) {
      highlight(unit.id);
      lookAt(unit);
    }
  });

  function open(heading, content) {
    const close = document.createElement("button");
    close.className = "close";
    close.textContent = "Close";
    close.addEventListener("click", () => choose(null));
    panel.replaceChildren(close, heading, ...content);
    panel.hidden = false;
    panel.scrollTop = 0;
    show();
  }
  function openDetails(details) {
    const heading = document.createElement("h2");
    heading.className = details.className;
    const [summary, ...rest] = [...details.children].map(child => child.cloneNode(true));
    heading.append(...summary.childNodes);
    open(heading, rest);
  }
  function choose(unit) {
    if (panel.contains(document.activeElement)) chosen?.focus();
    chosen?.classList.remove("chosen");
    chosen = unit;
    highlight(unit?.id);
    if (!unit) {
      panel.hidden = true;
      show();
      return;
    }
    unit.classList.add("chosen");
    openDetails(by("d-" + unit.id));
  }
  document.addEventListener("click", e => {
    const link = e.target.closest?.("a[href^='#']");
    if (!link) {
      if (view.contains(e.target) && moved <= 4) choose(null);
      return;
    }
    e.preventDefault();
    if (moved > 4 && view.contains(link)) return;
    const unit = link.matches(".unit") ? link : by(link.getAttribute("href").slice(1));
    choose(unit);
    if (unit !== link) lookAt(unit);
    // Opened by a key: so is what is read next.
    if (e.detail === 0) panel.querySelector(".close").focus();
  });
  by("list").hidden = !by("findings");
  by("list").addEventListener("click", () => {
    choose(null);
    openDetails(by("findings"));
  });

  const words = new Map(units.map(unit => [unit, unit.textContent.toLowerCase()]));
  let hits = [], hit = -1;
  function search() {
    const wanted = by("search").value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const wrong = by("wrong").checked;
    const filters = wanted.length > 0 || wrong;
    hits = units.filter(unit =>
      wanted.every(word => words.get(unit).includes(word)) && (!wrong || unit.matches(".wrong")));
    hit = -1;
    const found = new Set(hits);
    units.forEach(unit => unit.classList.toggle("other", filters && !found.has(unit)));
    svg.classList.toggle("searching", filters);
    by("hits").textContent = filters ? `${hits.length} of ${units.length}` : "";
  }
  by("search").addEventListener("input", search);
  by("wrong").addEventListener("change", search);
  by("search").addEventListener("keydown", e => {
    if (e.key === "Enter" && hits.length) {
      hit = (hit + (e.shiftKey ? hits.length - 1 : 1)) % hits.length;
      choose(hits[hit]);
      lookAt(hits[hit]);
    } else if (e.key === "Escape") {
      by("search").value = "";
      search();
      by("search").blur();
    }
  });

  by("in").addEventListener("click", () => zoom(1.3));
  by("out").addEventListener("click", () => zoom(1 / 1.3));
  by("fit").addEventListener("click", fit);
  function theme(dark) {
    document.body.classList.toggle("dark", dark);
    document.body.classList.toggle("light", !dark);
  }
  by("theme").addEventListener("click", () => {
    const isDark = document.body.matches(".dark")
      || (!document.body.matches(".light") && matchMedia("(prefers-color-scheme: dark)").matches);
    theme(!isDark);
  });
  const step = 60;
  const keys = {
    "+": () => zoom(1.3), "=": () => zoom(1.3), "-": () => zoom(1 / 1.3), "0": fit,
    "/": () => by("search").focus(), Escape: () => choose(null),
    ArrowLeft: () => pan(-step, 0), ArrowRight: () => pan(step, 0), ArrowUp: () => pan(0, -step), ArrowDown: () => pan(0, step)
  };
  function pan(dx, dy) {
    eye.x += dx / eye.scale;
    eye.y += dy / eye.scale;
    show();
  }
  addEventListener("keydown", e => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.matches("input") || panel.contains(e.target)) {
      if (e.key !== "Escape" || e.target.matches("input")) return;
    }
    if (keys[e.key]) {
      e.preventDefault();
      keys[e.key]();
    }
  });

  // The address can say what to look at: #dark, #light, or the id of a unit.
  const said = decodeURIComponent(location.hash.slice(1));
  if (said === "dark" || said === "light") theme(said === "dark");
  fit();
  const first = said && by(said);
  if (first?.matches(".unit")) {
    choose(first);
    lookAt(first);
  }
})();
