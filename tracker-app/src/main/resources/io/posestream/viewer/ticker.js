/** What happened lately, newest first. */

import {make} from './tile.js';
import {clock, event} from './words.js';

const KEPT = 60;

export class Ticker {
  constructor(list) {
    this.list = list;
    this.replace([]);
  }

  replace(entries) {
    this.list.replaceChildren(make('li', 'none', 'Nothing has happened yet.'));
    entries.forEach(entry => this.add(entry));
  }

  add(entry) {
    this.list.querySelector('.none')?.remove();
    const {title, tone} = event(entry);
    const item = make('li');
    item.dataset.tone = tone;
    item.append(make('time', '', clock(entry.timeMs)), make('b', '', title), make('span', '', entry.stream));
    if (entry.detail) item.append(make('span', '', entry.detail));
    this.list.prepend(item);
    while (this.list.children.length > KEPT) this.list.lastChild.remove();
  }
}
