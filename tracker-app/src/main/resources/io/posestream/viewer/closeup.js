/** One person, followed: the part of the picture around them, or their skeleton alone. */

import {make} from './tile.js';
import {duration} from './words.js';

const ROOM = 1.35;
const INERTIA = .8;
const MISSING = 2;

export class Closeup {
  constructor() {
    this.element = make('figure', 'closeup');
    this.canvas = make('canvas');
    this.canvas.width = this.canvas.height = 616;
    this.canvas.setAttribute('role', 'img');
    this.caption = make('figcaption');
    this.element.append(this.canvas, this.caption);
    this.id = null;
  }

  /** @param id of the person in the tile's stream; null = nobody */
  show(tile, id) {
    this.element.hidden = id === null;
    if (id === null) return;
    if (id !== this.id) [this.id, this.view, this.since] = [id, null, performance.now()];
    const person = tile.shown.pose?.people.find(one => one.id === id);
    this.canvas.setAttribute('aria-label', `Close-up of person ${id}`);
    if (!person) {
      this.caption.textContent = `Person ${id} is not in sight`;
      return;
    }
    this.follow(person.box);
    tile.look.drawing.frame(this.canvas, tile.shown, {boxes: false, person: id, view: this.view});
    const seen = person.keypoints.filter((value, i) => i % 4 === 3 && value !== MISSING).length;
    this.caption.textContent = `Person ${id}, ${person.state.toLowerCase()}, ${seen} of ${
      person.keypoints.length / 4} points, for ${duration(performance.now() - this.since)}`;
  }

  /** The view moves after the person, calmly. */
  follow([x, y, width, height]) {
    const side = Math.max(width, height) * ROOM;
    const goal = {x: x + width / 2 - side / 2, y: y + height / 2 - side / 2, width: side, height: side};
    const view = this.view ?? goal;
    for (const key of Object.keys(goal)) view[key] = INERTIA * view[key] + (1 - INERTIA) * goal[key];
    this.view = view;
  }
}
