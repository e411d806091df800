/** One stream in the grid: picture, skeletons, people and numbers. */

import {colorOf, placement, sizeOf} from './drawing.js';
import {Pictures} from './pictures.js';
import {duration, label, milliseconds} from './words.js';

const KEPT_POSES = 300;
const POSE_PATIENCE_MS = 1000;
const STALE_MS = 2500;
const UNSEEN = new Set(['DROPPED_LATE', 'DECODE_GAP', 'THINNED_OUT']);

export function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

export function chip(person, palette) {
  const element = make('span', `chip ${person.state}`);
  const color = colorOf(palette, person.id);
  element.append(make('span', '', label(person)));
  element.style.borderColor = color;
  if (person.state === 'CONFIRMED') element.style.background = color;
  else element.style.color = color;
  element.title = `person ${person.id}, ${person.state.toLowerCase()}`;
  return element;
}

const keyOf = frame => `${frame.epoch}:${frame.seq}`;
const isOlder = (frame, other) => frame.epoch - other.epoch || frame.seq - other.seq;

export class Tile {
  /**
   * @param look {drawing, pictures, boxes, person}: shared by all tiles, changes with the switches
   * @param redrawn called when something new was drawn
   */
  constructor(stream, look, redrawn) {
    this.redrawn = redrawn;
    this.stream = stream;
    this.look = look;
    this.poses = new Map();
    this.shown = {bitmap: null, pose: null};
    this.loader = new Pictures(stream, (id, bitmap) => this.pictureArrived(id, bitmap));
    this.build();
  }

  build() {
    this.element = make('article', 'tile');
    this.element.tabIndex = 0;
    this.element.dataset.stream = this.stream;
    this.element.setAttribute('aria-label', `Stream ${this.stream}, Enter enlarges`);
    this.canvas = make('canvas');
    this.canvas.setAttribute('role', 'img');
    this.canvas.setAttribute('aria-label', `People in stream ${this.stream}`);
    this.overlay = make('p', 'overlay');
    this.overlay.hidden = true;
    const picture = make('div', 'picture');
    this.reduced = make('p', 'state reduced');
    this.trouble = make('p', 'state trouble');
    picture.append(this.canvas, this.overlay, this.reduced, this.trouble);
    this.figures = make('span', 'figures');
    const bar = make('div', 'bar');
    bar.append(make('span', 'dot'), make('h2', '', this.stream), this.figures);
    this.people = make('div', 'bar people');
    this.element.append(picture, bar, this.people);
    this.resizing = new ResizeObserver(() => this.resize());
    this.resizing.observe(picture);
  }

  resize() {
    const {width, height} = this.canvas.getBoundingClientRect();
    this.canvas.width = Math.max(1, Math.round(width * devicePixelRatio));
    this.canvas.height = Math.max(1, Math.round(height * devicePixelRatio));
    this.redraw();
  }

  pose(frame) {
    const key = keyOf(frame);
    const known = this.poses.get(key);
    if (known && known.revision >= frame.revision) return;
    this.poses.set(key, frame);
    if (this.poses.size > KEPT_POSES) this.poses.delete(this.poses.keys().next().value);
    if (UNSEEN.has(frame.outcome)) return;
    if (!this.look.pictures) {
      if (!this.shown.pose || isOlder(frame, this.shown.pose) >= 0) this.show(null, frame);
    } else if (this.held?.id === key) {
      this.showHeld();
    } else if (this.shown.pose && keyOf(this.shown.pose) === key) {
      this.show(this.shown.bitmap, frame);
    } else if (!this.shown.bitmap) {
      // Nothing to draw on yet; the skeleton alone is better than an empty tile.
      this.show(null, frame);
    }
  }

  /** A picture waits for the poses of its frame, so that body and skeleton never drift apart. */
  pictureArrived(id, bitmap) {
    if (!this.look.pictures) {
      bitmap.close();
      return;
    }
    this.held?.bitmap.close();
    this.held = {id, bitmap};
    if (this.poses.has(id)) {
      this.showHeld();
    } else {
      setTimeout(() => this.held?.bitmap === bitmap && this.showHeld(), POSE_PATIENCE_MS);
    }
  }

  showHeld() {
    const {id, bitmap} = this.held;
    this.held = null;
    this.show(bitmap, this.poses.get(id) ?? null);
    this.element.dataset.picture = id;
  }

  show(bitmap, pose) {
    if (this.shown.bitmap && this.shown.bitmap !== bitmap) this.shown.bitmap.close();
    this.shown = {bitmap, pose};
    this.element.dataset.frame = pose ? keyOf(pose) : '';
    this.listPeople(pose?.people.filter(person => person.state !== 'LOST') ?? []);
    this.redraw();
  }

  withoutPictures() {
    this.held?.bitmap.close();
    this.held = null;
    this.show(null, [...this.poses.values()].filter(pose => pose.width > 0).pop() ?? null);
  }

  redraw() {
    this.drawing ??= requestAnimationFrame(() => {
      this.drawing = null;
      const person = this.element.classList.contains('enlarged') ? this.look.person : null;
      this.look.drawing.frame(this.canvas, this.shown, {boxes: this.look.boxes, person});
      this.redrawn(this);
    });
  }

  /** The id of the smallest person under the pointer; null where nobody is. */
  personAt({clientX, clientY}) {
    const area = this.canvas.getBoundingClientRect();
    const {scale, left, top} = placement(this.canvas, sizeOf(this.shown));
    const x = ((clientX - area.left) * this.canvas.width / area.width - left) / scale;
    const y = ((clientY - area.top) * this.canvas.height / area.height - top) / scale;
    return (this.shown.pose?.people ?? [])
        .filter(({state, box}) => state !== 'LOST' && x >= box[0] && x <= box[0] + box[2]
            && y >= box[1] && y <= box[1] + box[3])
        .sort((one, other) => one.box[2] * one.box[3] - other.box[2] * other.box[3])[0]?.id ?? null;
  }

  listPeople(people) {
    const chips = people.map(person => chip(person, this.look.drawing.palette));
    this.people.replaceChildren(...(chips.length ? chips : [make('span', 'nobody', 'nobody in sight')]));
    if (this.losses) this.people.append(this.losses);
  }

  numbers(numbers) {
    this.latest = numbers;
    const stale = numbers.silentMs > STALE_MS;
    this.element.classList.toggle('stale', stale && !numbers.ended);
    this.element.classList.toggle('ended', numbers.ended);
    this.figures.replaceChildren(
        make('b', 'fps', numbers.fps.toFixed(numbers.fps < 10 ? 1 : 0)), ' fps · ',
        make('b', 'latency', milliseconds(numbers.p50Ms)), ` · p95 ${milliseconds(numbers.p95Ms)}`);
    this.figures.title = 'frames per second; latency from capture to this viewer: median and 95th percentile of 5 s';
    const losses = [];
    if (numbers.late) losses.push(`${numbers.late} late`);
    if (numbers.thinned) losses.push(`${numbers.thinned} left out`);
    if (numbers.gaps) losses.push(`${numbers.gaps} undecodable`);
    this.losses?.remove();
    this.losses = losses.length ? make('span', 'losses', `dropped: ${losses.join(', ')}`) : null;
    if (this.losses) this.people.append(this.losses);
    this.overlay.hidden = !stale && !numbers.ended;
    this.overlay.textContent = numbers.ended ? 'stream ended' : `no poses for ${duration(numbers.silentMs)}`;
    this.state(this.reduced, numbers.reduced && `overload: ${numbers.reduced.split(';')[0]}`, numbers.reduced);
    this.state(this.trouble, numbers.trouble, numbers.trouble);
  }

  state(element, words, details) {
    element.hidden = !words;
    element.textContent = words;
    element.title = details;
  }

  remove() {
    this.resizing.disconnect();
    this.held?.bitmap.close();
    this.shown.bitmap?.close();
    this.element.remove();
  }
}
