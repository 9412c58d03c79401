// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for words in the index of this site (search-index/). Nothing is sent anywhere but for the
// files of the index that hold the words' beginnings.
(() => {
  "use strict";
  const folder = "search-index/";
  const most = 50;
  const pagesAFile = 100;
  const root = document.getElementById("search");
  const form = document.getElementById("search-form");
  const field = document.getElementById("search-words");
  const state = document.getElementById("search-state");
  const hits = document.getElementById("search-hits");

  // As the index has words: small letters without accents; each Chinese or Japanese sign is one.
  const sign = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]";
  const word = new RegExp(sign + "|(?:(?!" + sign + ")[\\p{L}\\p{N}])+", "gu");
  const wordsOf = (text) =>
    (text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").match(word) || []).map((found) => found.slice(0, 40));

  // The file of the index that has the words which begin as this one does.
  const fileOf = (text) => {
    const plain = /^[a-z0-9]{1,2}/.exec(text);
    return plain && (plain[0].length === 2 || text.length === 1)
      ? "w-" + plain[0]
      : "u-" + text.codePointAt(0).toString(16);
  };

  const files = new Map();
  const load = (name) => {
    if (!files.has(name)) {
      files.set(
        name,
        fetch(folder + name + ".json").then((answer) => {
          if (answer.ok) return answer.json();
          if (answer.status === 404) return {};
          throw new Error(answer.statusText);
        })
      );
    }
    return files.get(name);
  };

  // The numbers of the pages that have a word which begins as this one does.
  const pagesWith = async (text) => {
    const words = (await load(fileOf(text))).words || {};
    const found = new Set();
    for (const known of Object.keys(words)) {
      if (known.startsWith(text)) words[known].forEach((page) => found.add(page));
    }
    return found;
  };

  const show = async (number) => {
    const { pages } = await load("pages-" + Math.floor(number / pagesAFile));
    const [path, title, day, mark, language] = pages[number % pagesAFile];
    if (!/^[a-z0-9-]+\/[a-z0-9-]+\.html$/.test(path)) return;
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = path;
    link.textContent = title;
    if (language) link.lang = link.hreflang = language;
    item.append(link);
    if (day) {
      const time = document.createElement("time");
      time.dateTime = time.textContent = day;
      item.append(" ", time);
    }
    if (mark) item.append(" ", mark);
    hits.append(item);
  };

  let asked = 0;
  const find = async (text) => {
    const turn = ++asked;
    const words = [...new Set(wordsOf(text))];
    const sets = await Promise.all(words.map(pagesWith));
    if (turn !== asked) return;
    hits.replaceChildren();
    state.textContent = "";
    if (!words.length) return;
    const pages = [...sets[0]].filter((page) => sets.every((set) => set.has(page)));
    pages.sort((one, other) => other - one);
    for (const page of pages.slice(0, most)) {
      await show(page);
      if (turn !== asked) return;
    }
    state.textContent = pages.length ? String(pages.length) : root.dataset.none;
  };

  const start = (text) =>
    find(text).catch(() => {
      state.textContent = root.dataset.failed;
    });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", "?q=" + encodeURIComponent(field.value));
    start(field.value);
  });
  field.value = new URLSearchParams(location.search).get("q") || "";
  if (field.value) start(field.value);
})();
