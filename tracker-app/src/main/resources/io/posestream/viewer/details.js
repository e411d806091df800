/** The side panel of the enlarged stream. */

import {chip, make} from './tile.js';
import {milliseconds} from './words.js';

export class Details {
  constructor(element) {
    this.element = element;
  }

  show(tile) {
    this.element.hidden = !tile;
    if (!tile) return;
    const {numbers, shown} = {numbers: tile.latest, shown: tile.shown};
    const parts = [make('h2', '', 'People'), this.people(shown.pose?.people ?? [], tile.look.drawing.palette)];
    if (numbers) {
      const rest = Math.max(0, numbers.p50Ms - numbers.toTrackerMs - numbers.inTrackerMs);
      parts.push(make('h2', '', 'Latency, median'), this.table([
        ['camera to tracker', milliseconds(numbers.toTrackerMs)],
        ['in the tracker', milliseconds(numbers.inTrackerMs)],
        ['tracker to here', milliseconds(rest)],
        ['total', milliseconds(numbers.p50Ms)],
        ['total, 95 %', milliseconds(numbers.p95Ms)],
      ]));
      parts.push(make('h2', '', 'Stream'), this.table([
        ['frames per second', numbers.fps.toFixed(1)],
        ['picture', shown.pose?.width ? `${shown.pose.width} × ${shown.pose.height}` : 'unknown'],
        ['dropped as late', numbers.late],
        ['left out', numbers.thinned],
        ['undecodable', numbers.gaps],
        ['overload', numbers.reduced || 'none'],
        ['model', numbers.model],
        ['engine', numbers.engine],
      ]));
    }
    this.element.replaceChildren(...parts);
  }

  people(people, palette) {
    const list = make('ul');
    for (const person of people) {
      const item = make('li');
      item.append(chip(person, palette), make('span', '', person.state.toLowerCase()),
          make('em', '', person.score.toFixed(2)));
      list.append(item);
    }
    if (!people.length) list.append(make('li', 'quiet', 'nobody in sight'));
    return list;
  }

  table(rows) {
    const list = make('dl');
    for (const [name, value] of rows) list.append(make('dt', '', name), make('dd', '', String(value)));
    return list;
  }
}
