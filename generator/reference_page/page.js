"use strict";

(() => {
  const main = document.querySelector("main");
  const query = document.querySelector("#search-query");
  const count = document.querySelector("#result-count");
  const nothing = document.querySelector("#no-result");
  const notice = document.querySelector("#copy-notice");

  // Case, width, katakana or hiragana, ー and blanks make no difference: パラメーター finds パラメータ.
  const folded = (text) =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
      .replace(/[ー\s]/g, "");

  const text = (element, selector) => element.querySelector(selector).textContent;

  const entries = [...main.querySelectorAll(".entry")].map((element) => {
    const ids = [...element.querySelectorAll(".ids code")].map((id) => parseInt(id.textContent, 16));
    return {
      element,
      names: [...element.querySelectorAll(".name")].map((name) => folded(name.textContent)),
      meaning: folded(text(element, ".meaning dd")),
      description: folded(
        [...element.querySelectorAll(":is(.description, .remedy) dd")]
          .map((field) => field.textContent)
          .join("\n"),
      ),
      code: element.id,
      decimal: ids.map(String),
      signed: ids.map((id) => String(id | 0)),
      hexadecimal: ids.map((id) => id.toString(16)),
    };
  });

  // What tells the entries that a number means, or nothing where the word is no number. A code is
  // found by its first digits. The longer message IDs begin alike, so they need four.
  function numberTest(word) {
    const digits = word.replace(/^0x/, "").replace(/^0+(?=.)/, "");
    const begins = (number) => number.startsWith(digits);
    if (/^-\d+$/.test(word)) {
      return (entry) => entry.signed.some((number) => number.startsWith(word));
    }
    if (/^0x[0-9a-f]+$/.test(word)) {
      return ({ hexadecimal }) =>
        digits.length < 4 ? begins(hexadecimal[0]) : hexadecimal.some(begins);
    }
    if (/^\d+$/.test(word)) {
      return ({ code, decimal, hexadecimal }) =>
        begins(code) || (digits.length >= 4 && [...decimal, ...hexadecimal].some(begins));
    }
    return /^[0-9a-f]{4,8}$/.test(word) ? ({ hexadecimal }) => hexadecimal.some(begins) : undefined;
  }

  // 0 is best; nothing where the word is not in the entry.
  function textRank(entry, word) {
    if (entry.names.some((name) => name.endsWith(word))) return 0;
    if (entry.names.some((name) => name.includes(word)) || entry.meaning.includes(word)) return 1;
    return entry.description.includes(word) ? 2 : undefined;
  }

  // The entries that have every word, the best first.
  function found(words) {
    let results = entries.map((entry) => ({ entry, rank: 0 }));
    for (const word of words) {
      const test = numberTest(word);
      if (test && entries.some(test)) {
        results = results.filter(({ entry }) => test(entry));
      } else {
        const textual = folded(word);
        results = results
          .map(({ entry, rank }) => ({ entry, rank: rank + textRank(entry, textual) }))
          .filter(({ rank }) => !Number.isNaN(rank));
      }
    }
    return results.sort((one, other) => one.rank - other.rank).map(({ entry }) => entry);
  }

  function words(typed) {
    return typed
      .normalize("NFKC")
      .toLowerCase()
      .split(/\s+/)
      .map((word) => word.replace(/^[("'「[]+|[)"'」\],.:;、。]+$/g, ""))
      .map((word) => word.replace(/^[−‐-―ー](?=\d)/, "-"))
      .filter((word) => folded(word));
  }

  let shown = entries;
  let order = entries;

  // Moving elements takes the browser longer than hiding them.
  function putInOrder(results) {
    const places = results.map((entry) => order.indexOf(entry));
    if (places.every((place, index) => index === 0 || places[index - 1] < place)) return;
    main.prepend(...results.map(({ element }) => element));
    order = [...results, ...order.filter((entry) => !results.includes(entry))];
  }

  function search() {
    const results = found(words(query.value));
    const visible = new Set(results);
    for (const entry of entries) {
      entry.element.hidden = !visible.has(entry);
    }
    putInOrder(results);
    shown = results;
    nothing.hidden = results.length > 0;
    count.textContent = `${results.length} 件`;
    const isAbove = window.scrollY > main.offsetTop - query.form.offsetHeight;
    if (query.value && isAbove) main.scrollIntoView();
  }

  function showAll() {
    query.value = "";
    search();
  }

  // The target of a link may be hidden by the search.
  function showTarget() {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest(".entry[hidden]")) return;
    showAll();
    target.scrollIntoView();
  }

  // Keys

  function move(step) {
    const place = shown.findIndex(({ element }) => element.contains(document.activeElement)) + step;
    const next = place < 0 ? query : shown[place]?.element.querySelector(".name");
    next?.focus();
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const typing = document.activeElement === query;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key === "/" && !typing) {
      query.focus();
      query.select();
    } else if (event.key === "Escape") {
      showAll();
      query.focus();
    } else if (event.key in steps && (typing || main.contains(document.activeElement))) {
      move(steps[event.key]);
    } else {
      return;
    }
    event.preventDefault();
  });

  // Copying

  let noticeEnds;

  function tell(message) {
    notice.textContent = message;
    clearTimeout(noticeEnds);
    noticeEnds = setTimeout(() => (notice.textContent = ""), 2500);
  }

  // Without https or a file of one's own there is no navigator.clipboard.
  function copyBySelection(copied) {
    const area = document.createElement("textarea");
    const focused = document.activeElement;
    area.value = copied;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    focused.focus();
    if (!done) throw new Error("copying was refused");
  }

  async function copy(copied, notice) {
    try {
      await (navigator.clipboard?.writeText(copied) ?? copyBySelection(copied));
      tell(notice);
    } catch {
      tell("コピーできませんでした。選択してコピーしてください");
    }
  }

  function button(label, className, action) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = className;
    made.setAttribute("aria-label", label);
    made.addEventListener("click", action);
    return made;
  }

  function wholeText(element) {
    const [code, name] = [...element.querySelectorAll("h2 a")].map((part) => part.textContent);
    const lines = (field) =>
      [...element.querySelectorAll(`${field} :is(p, li)`)]
        .map((part) => (part.matches("li") ? "・" : "") + part.textContent)
        .join("\n");
    const parts = [`${name} (${code}): ${text(element, ".meaning dd")}`, lines(".description")];
    const remedy = lines(".remedy");
    return [...parts, ...(remedy ? [`対処: ${remedy}`] : [])].join("\n");
  }

  for (const { element } of entries) {
    for (const id of element.querySelectorAll(".ids code")) {
      const value = id.textContent;
      const made = button(`${value} をコピー`, "copy", () =>
        copy(value, `${value} をコピーしました`),
      );
      id.replaceWith(made);
      made.append(id);
    }
    const name = text(element, ".name");
    const made = button(`${name} のテキストをコピー`, "copy-text", () =>
      copy(wholeText(element), `${name} のテキストをコピーしました`),
    );
    made.textContent = "テキストをコピー";
    element.querySelector("header").append(made);
  }

  // Only now is there anything to use these for.
  for (const element of document.querySelectorAll(".with-script")) {
    element.hidden = false;
  }
  query.form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (shown.length > 0) move(1);
  });
  query.addEventListener("input", search);
  addEventListener("hashchange", showTarget);
  search();
})();
