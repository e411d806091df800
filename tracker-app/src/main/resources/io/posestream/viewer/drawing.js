/** Draws one frame: its picture and the skeletons found in that very picture. Source pixels in, canvas pixels out. */

import {label} from './words.js';

const MIN_SCORE = 0.2;
const [SEEN, MISSING] = [0, 2];
const INK = '#0b0f14';
const EDGE = 'rgba(0, 0, 0, .6)';
const DASHES = {TENTATIVE: [0.1, 2.6], COASTING: [4, 3.5], LOST: [4, 3.5]};

const OTHERS = .22;

/** Where source pixels lie in the canvas. @param view the part of the picture that is shown, in source pixels */
export function placement(canvas, view) {
  const scale = Math.min(canvas.width / view.width, canvas.height / view.height);
  return {
    scale,
    left: (canvas.width - view.width * scale) / 2 - view.x * scale,
    top: (canvas.height - view.height * scale) / 2 - view.y * scale,
  };
}

export function sizeOf({pose, bitmap}) {
  return {x: 0, y: 0, width: pose?.width || bitmap?.width || 0, height: pose?.height || bitmap?.height || 0};
}

export function colorOf(palette, id) {
  return palette[((id % palette.length) + palette.length) % palette.length];
}

export class Drawing {
  constructor({palette, links}) {
    this.palette = palette;
    this.links = links;
  }

  /**
   * @param shown {bitmap, pose}; either may be null
   * @param boxes whether boxes are drawn
   * @param person id of the one who stands out; null = all alike
   * @param view part of the picture, in source pixels; all of it by default
   */
  frame(canvas, shown, {boxes, person = null, view = null}) {
    const context = canvas.getContext('2d');
    context.clearRect(0, 0, canvas.width, canvas.height);
    const {width, height} = sizeOf(shown);
    if (!width || !height) return;
    const place = placement(canvas, view ?? sizeOf(shown));
    if (shown.bitmap) {
      context.drawImage(shown.bitmap, place.left, place.top, width * place.scale, height * place.scale);
    } else {
      this.floor(context, place, width, height);
    }
    if (!shown.pose) return;
    const weight = Math.max(1.6, Math.min(canvas.width, canvas.height * 16 / 9) / (view ? 110 : 260));
    for (const one of shown.pose.people) {
      if (one.state === 'LOST') continue;
      context.globalAlpha = person === null || person === one.id ? 1 : OTHERS;
      this.person(context, one, shown.pose.skeleton, place, weight, boxes);
    }
    context.globalAlpha = 1;
  }

  /** The frame without pixels: its outline and a faint grid, so that movement can be judged. */
  floor(context, {scale, left, top}, width, height) {
    context.fillStyle = '#0f151b';
    context.fillRect(left, top, width * scale, height * scale);
    context.strokeStyle = '#18212a';
    context.lineWidth = 1;
    context.beginPath();
    for (let i = 1; i < 8; i++) {
      const x = Math.round(left + width * scale * i / 8) + .5;
      const y = Math.round(top + height * scale * i / 8) + .5;
      context.moveTo(x, top);
      context.lineTo(x, top + height * scale);
      context.moveTo(left, y);
      context.lineTo(left + width * scale, y);
    }
    context.stroke();
  }

  person(context, person, skeleton, place, weight, showBoxes) {
    const color = colorOf(this.palette, person.id);
    const dashes = DASHES[person.state] ?? [];
    if (showBoxes) this.stroke(context, corners(person.box, place), color, dashes, weight * .6);
    const keypoints = points(person.keypoints, place);
    for (const [from, to] of this.links[skeleton] ?? []) {
      const [a, b] = [keypoints[from], keypoints[to]];
      if (a && b) this.stroke(context, new Path2D(`M${a.x} ${a.y}L${b.x} ${b.y}`), color, dashes, weight);
    }
    for (const keypoint of keypoints) {
      if (keypoint) this.joint(context, keypoint, color, weight);
    }
    this.tag(context, person, color, place, weight);
  }

  /** Every line has a dark edge: it stays visible on any picture. */
  stroke(context, path, color, dashes, width) {
    context.lineCap = context.lineJoin = 'round';
    context.setLineDash(dashes.map(length => length * width));
    context.strokeStyle = EDGE;
    context.lineWidth = width * 1.8;
    context.stroke(path);
    context.strokeStyle = color;
    context.lineWidth = width;
    context.stroke(path);
    context.setLineDash([]);
  }

  joint(context, {x, y, seen}, color, weight) {
    context.beginPath();
    context.arc(x, y, weight * 1.1, 0, 2 * Math.PI);
    context.fillStyle = seen ? color : INK;
    context.fill();
    context.strokeStyle = seen ? EDGE : color;
    context.lineWidth = weight * .35;
    context.stroke();
  }

  tag(context, person, color, {scale, left, top}, weight) {
    const size = Math.max(11 * devicePixelRatio, weight * 5);
    context.font = `650 ${size}px system-ui, "DejaVu Sans", sans-serif`;
    const text = label(person);
    const width = context.measureText(text).width + size * .8;
    const height = size * 1.4;
    const x = Math.max(left, left + person.box[0] * scale);
    const y = Math.max(top, top + person.box[1] * scale - height - weight);
    const filled = person.state === 'CONFIRMED';
    context.beginPath();
    context.roundRect(x, y, width, height, height / 3);
    context.fillStyle = filled ? color : INK;
    context.fill();
    context.fillStyle = filled ? INK : color;
    context.textBaseline = 'middle';
    context.fillText(text, x + size * .4, y + height * .54);
  }
}

function points(flat, {scale, left, top}) {
  const result = [];
  for (let i = 0; i < flat.length; i += 4) {
    const [x, y, score, kind] = flat.slice(i, i + 4);
    const shown = kind !== MISSING && score >= MIN_SCORE;
    result.push(shown ? {x: left + x * scale, y: top + y * scale, seen: kind === SEEN} : null);
  }
  return result;
}

function corners([x, y, width, height], {scale, left, top}) {
  const path = new Path2D();
  const arm = Math.min(width, height) / 6 * scale;
  for (const [right, bottom] of [[0, 0], [1, 0], [0, 1], [1, 1]]) {
    const cornerX = left + (x + right * width) * scale;
    const cornerY = top + (y + bottom * height) * scale;
    path.moveTo(cornerX, cornerY + (bottom ? -arm : arm));
    path.lineTo(cornerX, cornerY);
    path.lineTo(cornerX + (right ? -arm : arm), cornerY);
  }
  return path;
}
