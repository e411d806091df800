/** The side panel of the enlarged stream. */

import {Closeup} from './closeup.js';
import {chip, make} from './tile.js';
import {latencyChart, trackChart} from './timeline.js';
import {clock, milliseconds} from './words.js';

export class Details {
  /** @param choose called with the id of a person who was clicked */
  constructor(element, choose) {
    this.element = element;
    this.choose = choose;
    this.closeup = new Closeup();
    this.persons = new Map();
    this.name = make('h2', 'name');
    this.people = make('ul', 'people');
    [this.latency, this.tracks, this.drops, this.stream] = ['delays', 'presence', 'drops', 'facts']
        .map(part => make('div', part));
    element.append(this.name, this.closeup.element, make('h2', '', 'People'), this.people,
        make('h2', '', 'Latency, from capture to here'), this.latency, make('h2', '', 'Who was there'), this.tracks,
        make('h2', '', 'Frames not looked at'), this.drops, make('h2', '', 'Stream'), this.stream);
  }

  /** @param person id of the one who is followed, or null */
  show(tile, person) {
    if (tile !== this.tile) this.history(null);
    this.tile = tile;
    this.person = person;
    this.element.hidden = !tile;
    if (!tile) return;
    this.name.textContent = tile.stream;
    this.closeup.show(tile, person);
    this.listPeople(tile.shown.pose?.people ?? [], tile.look.drawing.palette);
    if (tile.latest) this.table(tile);
  }

  /** A picture or a frame of the tile is new. */
  follow(tile) {
    if (tile === this.tile && this.person !== null) this.closeup.show(tile, this.person);
  }

  history(history) {
    if (!history) {
      for (const part of [this.latency, this.tracks, this.drops]) part.replaceChildren();
      return;
    }
    this.latency.replaceChildren(latencyChart(history));
    this.tracks.replaceChildren(trackChart(history, this.tile.look.drawing.palette, this.person));
    const drops = make('ul');
    for (const {outcome, reason, count, lastMs} of history.drops.sort((a, b) => b.count - a.count)) {
      const item = make('li');
      item.append(make('b', '', String(count)), make('span', '', outcome.toLowerCase().replaceAll('_', ' ')),
          make('time', '', clock(lastMs)), make('p', '', reason));
      drops.append(item);
    }
    this.drops.replaceChildren(drops.children.length ? drops : make('p', 'quiet', 'none since the viewer started'));
  }

  /** The buttons stay the same elements, so that the keyboard keeps its place. */
  listPeople(people, palette) {
    const shown = people.filter(person => person.state !== 'LOST');
    const buttons = shown.map(person => {
      const button = this.persons.get(person.id) ?? this.button(person.id);
      button.setAttribute('aria-pressed', person.id === this.person);
      button.replaceChildren(chip(person, palette), make('span', '', person.state.toLowerCase()),
          make('em', '', person.score.toFixed(2)));
      return [person.id, button];
    });
    const before = [...this.persons.keys()].join();
    this.persons = new Map(buttons);
    if (before === [...this.persons.keys()].join() && this.people.children.length) return;
    this.people.replaceChildren(...buttons.map(([, button]) => {
      const item = make('li');
      item.append(button);
      return item;
    }));
    if (!buttons.length) this.people.append(make('li', 'quiet', 'nobody in sight'));
  }

  button(id) {
    const button = make('button', 'person');
    button.setAttribute('aria-label', `Follow person ${id}`);
    button.addEventListener('click', () => this.choose(id));
    return button;
  }

  table({latest, shown}) {
    const rest = Math.max(0, latest.p50Ms - latest.toTrackerMs - latest.inTrackerMs);
    const rows = [
      ['camera to tracker', milliseconds(latest.toTrackerMs)],
      ['in the tracker', milliseconds(latest.inTrackerMs)],
      ['tracker to here', milliseconds(rest)],
      ['median, 5 s', milliseconds(latest.p50Ms)],
      ['95 %, 5 s', milliseconds(latest.p95Ms)],
      ['frames per second', latest.fps.toFixed(1)],
      ['picture', shown.pose?.width ? `${shown.pose.width} × ${shown.pose.height}` : 'unknown'],
      ['overload', latest.reduced || 'none'],
      ['model', latest.model],
      ['engine', latest.engine],
    ];
    const list = make('dl');
    for (const [name, value] of rows) list.append(make('dt', '', name), make('dd', '', String(value)));
    this.stream.replaceChildren(list);
  }
}
