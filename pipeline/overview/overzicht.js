"use strict";
/* Searching, sorting and filtering. The rows stand in the page for who reads it without this script;
   here they wait as text, and a lot at a time is shown: ten thousand cost no more than fifty. */
(() => {
  const LOT = 50, MORE = 250;
  const facts = JSON.parse(document.getElementById("feiten").textContent);
  const find = (query, from = document) => [...from.querySelectorAll(query)];
  const told = new Intl.NumberFormat("nl-BE").format;
  const loose = { ı: "i", ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe" };
  const plain = text => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[ıłøđßæœ]/g, sign => loose[sign]);
  const signs = { "&lt;": "<", "&gt;": ">", "&#39;": "'", "&#34;": '"', "&amp;": "&" };
  const words = row => plain(row.replace(/<small class="where">.*?<\/small>/s, " ").replace(/<[^>]*>/g, " ")
    .replace(/&(lt|gt|amp|#39|#34);/g, sign => signs[sign]));

  class List {
    constructor(box) {
      const page = box.textContent, begin = page.indexOf("<tbody>") + 7, end = page.lastIndexOf("</tbody>");
      this.name = box.dataset.list;
      this.noun = box.dataset.noun;
      this.facts = facts[this.name];
      this.rows = page.slice(begin, end).split("</tr>").slice(0, -1);
      this.order = this.rows.map((row, at) => at);
      box.insertAdjacentHTML("afterend", page.slice(0, begin) + page.slice(end));
      this.body = box.nextElementSibling.querySelector("tbody");
      this.heads = find("thead th", box.nextElementSibling);
      box.remove();
      this.field = document.getElementById("zoek-" + this.name);
      this.status = document.getElementById("telling-" + this.name);
      this.more = document.getElementById("meer-" + this.name);
      this.heads.forEach((head, at) => this.sortable(head, at));
      this.more.addEventListener("click", () => this.showMore());
      this.field.addEventListener("input", () => this.search());
      this.wanted = [];
      this.note = "";
      this.room = LOT;
    }
    sortable(head, at) {
      if (!("sort" in head.dataset)) return;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => this.sort(at));
    }
    sort(at) {
      const head = this.heads[at], down = head.getAttribute("aria-sort") === "ascending";
      this.heads.forEach(other => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const { facts } = this, sign = down ? -1 : 1;
      this.order.sort((a, b) => {
        const one = facts[a][at], two = facts[b][at];
        return one === null || two === null ? (one === null) - (two === null) : sign * (one - two);
      });
      this.show();
    }
    search() {
      this.wanted = plain(this.field.value).split(/\s+/).filter(Boolean);
      show();
    }
    get texts() {
      return (this.made ??= this.rows.map(words));
    }
    /* Only those that pass; their numbers in the rows of facts, in order. */
    show(passes = this.passes) {
      const texts = this.wanted.length ? this.texts : null;
      this.passes = passes;
      this.shown = this.order.filter(at => passes(this.facts[at]) && (!texts || this.wanted.every(word => texts[at].includes(word))));
      this.room = LOT;
      this.draw();
    }
    draw() {
      const shown = this.shown.slice(0, this.room), rows = shown.map(at => this.rows[at]).join("");
      if (rows !== this.drawn) {
        const lot = document.createElement("template");
        lot.innerHTML = this.drawn = rows;
        this.body.replaceChildren(lot.content);
      }
      const left = this.shown.length - shown.length;
      this.more.hidden = left === 0;
      this.more.textContent = "Nog " + told(Math.min(left, MORE)) + " van " + told(left) + " tonen";
      this.status.textContent = this.count + this.note + (left ? "; de eerste " + told(shown.length) + " staan hier" : "");
    }
    showMore() {
      const next = this.body.rows.length;
      this.room += MORE;
      this.draw();
      const row = this.body.rows[next];
      row.tabIndex = -1;
      row.focus();
    }
    /* Paper holds all rows. */
    print(all) {
      if (this.shown.length <= LOT) return;
      this.room = all ? Infinity : LOT;
      this.draw();
    }
    get count() {
      const all = this.rows.length;
      return told(this.shown.length) + " van " + told(all) + " " + this.noun + (all === 1 ? "" : this.name.at(-1));
    }
  }

  const lists = find("noscript[data-list]").map(box => new List(box));
  const [dossiers, actions] = ["dossiers", "acties"].map(name => lists.find(list => list.name === name));
  if (!dossiers) return;

  /* The filters: one value each, "" for none. Selects, tiles and bars set and show the same ones. */
  const chosen = { coach: "", step: "", urgency: "", term: "", column: "" };
  const { at } = facts;
  const strip = document.getElementById("filter"), [kinds, counts] = find("b, span", strip);
  const selects = find("select[data-filter]");
  const same = (value, wish) => wish === "" || value === Number(wish) || (value === null && wish === "null");
  const has = row =>
    same(row[at.coach], chosen.coach) && same(row[at.step], chosen.step) && same(row[at.level], chosen.urgency) &&
    (chosen.term === "" || row[at.terms] >> chosen.term & 1) && (chosen.column === "" || row[chosen.column] > 0);
  const show = () => {
    mark();
    dossiers.show(has);
    const names = new Set(dossiers.shown.map(row => dossiers.facts[row][at.name]));
    actions?.show(row => names.has(row[at.dossier]) && same(row[at.term], chosen.term));
    counts.textContent = lists.map(list => list.count).join(", ") + ".";
  };
  const buttons = find("[data-filter]:is(li)").map(item => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...item.querySelector("span").childNodes);
    item.replaceChildren(button);
    button.addEventListener("click", () => toggle(item.dataset.filter, item.dataset.value));
    return [item, button];
  });
  const toggle = (name, value) => {
    if (name === "all") return clear();
    chosen[name] = chosen[name] === value ? "" : value;
    show();
  };
  const clear = () => {
    for (const name in chosen) chosen[name] = "";
    for (const list of lists) { list.field.value = ""; list.wanted = []; }
    show();
  };
  /* Every control shows what is chosen, and both tables say it. */
  const mark = () => {
    const names = [];
    for (const select of selects) {
      select.value = chosen[select.dataset.filter];
      if (select.value) names.push(select.dataset.told + select.selectedOptions[0].textContent.split(":")[0]);
    }
    for (const [item, button] of buttons) {
      const { filter, value, told } = item.dataset;
      const pressed = filter === "all" ? !Object.values(chosen).join("") : chosen[filter] === value;
      button.setAttribute("aria-pressed", pressed);
      if (pressed && filter === "column") names.push(told);
    }
    strip.hidden = !names.length;
    kinds.textContent = names.join(", ");
    for (const list of lists) list.note = names.length ? " (" + names.join(", ") + ")" : "";
  };
  for (const select of selects) {
    select.addEventListener("change", () => { chosen[select.dataset.filter] = select.value; show(); });
  }
  document.getElementById("alles").addEventListener("click", () => { clear(); dossiers.field.focus(); });
  find(".tools").forEach(tools => { tools.hidden = false; });
  dossiers.heads[at.urgency].setAttribute("aria-sort", "ascending");
  actions?.heads[0].setAttribute("aria-sort", "ascending");
  show();

  const paper = matchMedia("print");
  addEventListener("beforeprint", () => lists.forEach(list => list.print(true)));
  addEventListener("afterprint", () => lists.forEach(list => list.print(false)));
  paper.addEventListener("change", () => lists.forEach(list => list.print(paper.matches)));
})();
