/**
 * Walks JSON text and the tree of paths side by side, without recursion and without building anything. Three walks share it:
 * the scanner's collects paths, the engine's index collects places of planned leaves, and `find` looks for one leaf.
 */
import {
  COLUMN, HAS_KEYS, HAS_LEAF, IS_MAP, IS_OPTIONS, IS_SUBTYPE, KEY_COLUMN, LONGEST_KEY, NO_NODE, ROOT, WRAPPERS, childOf, elementOf,
  findChild, flagsOf, fullNode, grows, hasChildren, markSeen, memberOf, nodeAt, unwrapped,
} from "./json-tree";
import { brokenAt, decodeJsonString, hasEscape, numberEnd, skipBlanks, stringEnd, wordEnd } from "./json-text";

/** How a walk ended; src/kernel/json-walk.ts has the same numbers. */
export const DONE: u32 = 0;
export const CUT: u32 = 1;
export const BROKEN: u32 = 2;
export const DEEP: u32 = 3;
/** A leaf is at no column. */
export const UNKNOWN: u32 = 4;
/** A node has too many keys, or (node 0) there are too many paths. */
export const TOO_MANY: u32 = 5;
export const LONG_KEY: u32 = 6;
/** The batch has no room for the leaf at which the walk stopped. */
export const FULL: u32 = 7;
export const FOUND: u32 = 8;

/** Levels of lists and objects inside each other. With the record and a wrapper's leaves they fit one batch as rows. */
export const DEEPEST: i32 = 200;
/** Leaves that a wrapper may have: more are members like others. */
const WRAPPED_LEAVES: u32 = 4;

const COLLECT: u32 = 0;
const INDEX: u32 = 1;
const FIND: u32 = 2;

const enum State { Value, FirstValue, Key, FirstKey, After }
const enum Kind { Object, List, Map }

/** A frame, in words: kind, node, wrapper, contexts around it, start of the outermost object of a wrapper, levels in it, leaves. */
const FRAME_BYTES: usize = 28;
const F_KIND: usize = 0;
const F_NODE: usize = 4;
const F_WRAPPER: usize = 8;
const F_CONTEXTS: usize = 12;
const F_OUTER: usize = 16;
const F_LEVELS: usize = 20;
const F_LEAVES: usize = 24;

/** What one row stands for, the record or an element, in words: its start, its node, its row, whether a key starts it. */
const CONTEXT_BYTES: usize = 16;
const C_START: usize = 0;
const C_NODE: usize = 4;
const C_ROW: usize = 8;
const C_IS_MEMBER: usize = 12;
export const NO_ROW: u32 = 0xffffffff;

/** Two stacks, the second for `find`: frames of all levels, then contexts of all levels and of the record. */
const FRAMES_BYTES: usize = 200 * 28;
const STACK_BYTES: usize = 200 * 28 + 201 * 16;
const STACKS: usize = memory.data((200 * 28 + 201 * 16) * 2, 16);
const KEY: usize = memory.data(1040, 16);

let mode: u32 = COLLECT;
let frames: usize = STACKS;
let contextsAt: usize = STACKS + FRAMES_BYTES;
let depth: i32 = 0;
let state: u32 = State.Value;
/** Number of the innermost context. */
let context: u32 = 0;
let valueNode: u32 = NO_NODE;
let valueWrapper: u32 = NO_NODE;

export let status: u32 = DONE;
/** Node that the status is about. */
export let statusNode: u32 = NO_NODE;

@inline function frameAt(): usize { return frames + usize(depth - 1) * FRAME_BYTES; }
@inline function contextAt(number: u32): usize { return contextsAt + usize(number) * CONTEXT_BYTES; }

@inline function stop(why: u32, p: usize): usize { status = why; return p; }
/** A token that is cut or broken. */
@inline function stopToken(p: usize): usize { return brokenAt == 0 ? stop(CUT, p) : stop(BROKEN, brokenAt); }

function begin(at: usize, node: u32): void {
  depth = 0;
  context = 0;
  state = State.Value;
  valueNode = node;
  valueWrapper = NO_NODE;
  const c = contextAt(0);
  store<u32>(c, u32(at), C_START); store<u32>(c, node, C_NODE); store<u32>(c, NO_ROW, C_ROW); store<u32>(c, 0, C_IS_MEMBER);
}

/** Walks the record at p and collects its paths; returns where it stopped. */
export function collect(p: usize, end: usize): usize {
  mode = COLLECT;
  begin(p, ROOT);
  return walk(p, end);
}

function push(kind: u32, p: usize): bool {
  if (depth == DEEPEST) { status = DEEP; return false; }
  let outer: u32 = u32(p), levels: u32 = 1;
  if (valueWrapper != NO_NODE) {
    outer = load<u32>(frameAt(), F_OUTER);
    levels = load<u32>(frameAt(), F_LEVELS) + 1;
  }
  depth++;
  const frame = frameAt();
  store<u32>(frame, kind, F_KIND); store<u32>(frame, valueNode, F_NODE); store<u32>(frame, valueWrapper, F_WRAPPER);
  store<u32>(frame, context, F_CONTEXTS); store<u32>(frame, outer, F_OUTER); store<u32>(frame, levels, F_LEVELS);
  store<u32>(frame, 0, F_LEAVES);
  return true;
}

@inline function pop(): void {
  context = load<u32>(frameAt(), F_CONTEXTS);
  depth--;
  state = State.After;
}

/** An element or a map's member begins: it has a context of its own. */
function enter(frame: usize, p: usize, node: u32, isMember: u32): void {
  context = load<u32>(frame, F_CONTEXTS) + 1;
  if (mode == INDEX && context == 1) {
    elementAt = p; elementDepth = depth; elementState = state;
    elementRows = rows; elementLeaves = leaves;
  }
  const c = contextAt(context);
  store<u32>(c, u32(p), C_START); store<u32>(c, node, C_NODE); store<u32>(c, NO_ROW, C_ROW); store<u32>(c, isMember, C_IS_MEMBER);
}

/** Where the outermost element that is walked began, and what was there then. */
let elementAt: usize = 0;
let elementDepth: i32 = 0;
let elementState: u32 = State.Value;
let elementRows: u32 = 0;
let elementLeaves: u32 = 0;

/** Goes back to the begin of the outermost element, if it is behind `from`; returns where the walk goes on after p. */
export function stepBack(p: usize, from: usize): usize {
  if (context == 0 || elementAt <= from) return p;
  depth = elementDepth;
  state = elementState;
  context = 0;
  rewind(elementRows, elementLeaves);
  return elementAt;
}

/** Takes back what is behind so many rows and leaves. */
export function rewind(toRows: u32, toLeaves: u32): void {
  rows = toRows;
  leaves = toLeaves;
  memory.fill(chainsAt, 0xff, usize(chainCount) * CHAIN_BYTES);
  for (let number: u32 = 0; number < toLeaves; number++) {
    const at = leafAt(number);
    store<u32>(at, NO_LEAF, L_NEXT);
    link(number, load<u32>(at, L_USED));
    store<u32>(chainAt(load<u32>(at, L_USED)), load<u32>(at, L_ROW), 8);
  }
}

function link(number: u32, used: u32): void {
  const chain = chainAt(used);
  if (load<u32>(chain) == NO_LEAF) store<u32>(chain, number);
  else store<u32>(leafAt(load<u32>(chain, 4)), number, L_NEXT);
  store<u32>(chain, number, 4);
}

function walk(p: usize, end: usize): usize {
  status = DONE;
  while (true) {
    p = skipBlanks(p, end);
    if (p >= end) return stop(CUT, p);
    const b: u32 = load<u8>(p);
    if (state == State.Value || state == State.FirstValue) {
      if (state == State.FirstValue && b == 93) { pop(); p++; if (depth == 0) return p; continue; }
      if (depth > 0 && load<u32>(frameAt(), F_KIND) == Kind.List) {
        const frame = frameAt();
        valueNode = elementOf(unwrapped(load<u32>(frame, F_NODE), load<u32>(frame, F_WRAPPER)));
        valueWrapper = NO_NODE;
        if (grows && valueNode == NO_NODE) return tooMany(p);
        enter(frame, p, valueNode, 0);
      }
      if (b == 123 || b == 91) {
        if (mode == INDEX && valueWrapper == NO_NODE && !hasRoom(true)) return stop(FULL, p);
        if (b == 123) {
          if (!push(isMap(valueNode) ? Kind.Map : Kind.Object, p)) return p;
          state = State.FirstKey;
        } else {
          if (!push(Kind.List, p)) return p;
          state = State.FirstValue;
        }
        p++;
        continue;
      }
      let to: usize = 0;
      if (b == 34) to = stringEnd(p, end);
      else if (b == 116 || b == 102 || b == 110) to = wordEnd(p, end);
      else if (b == 45 || b - 48 < 10) { to = numberEnd(p, end); if (to == end) return stop(CUT, p); }
      else return stop(BROKEN, p);
      if (to == 0) return stopToken(p);
      if (!leaf(p, to)) return p;
      p = to;
      state = State.After;
      if (depth == 0) return p;
    } else if (state == State.After) {
      const kind = load<u32>(frameAt(), F_KIND);
      if (b == 44) state = kind == Kind.List ? State.Value : State.Key;
      else if (b == (kind == Kind.List ? 93 : 125)) { pop(); if (depth == 0) return p + 1; }
      else return stop(BROKEN, p);
      p++;
    } else {
      if (b == 125 && state == State.FirstKey) { pop(); p++; if (depth == 0) return p; continue; }
      if (b != 34) return stop(BROKEN, p);
      const to = stringEnd(p, end);
      if (to == 0) return stopToken(p);
      const isEscaped = hasEscape;
      let value = skipBlanks(to, end);
      if (value >= end) return stop(CUT, p);
      if (load<u8>(value) != 58) return stop(BROKEN, value);
      value = skipBlanks(value + 1, end);
      if (value >= end) return stop(CUT, p);
      if (!key(p, to, isEscaped, load<u8>(value))) return p;
      state = State.Value;
      p = value;
    }
  }
}

@inline function isMap(node: u32): bool { return node != NO_NODE && (flagsOf(node) & IS_MAP) != 0; }

function tooMany(p: usize): usize { statusNode = fullNode; return stop(TOO_MANY, p); }

/** Resolves the member whose key is [p, to); `next` is the first byte of its value. False: the walk stops at p. */
function key(p: usize, to: usize, isEscaped: bool, next: u32): bool {
  const frame = frameAt(), node = load<u32>(frame, F_NODE);
  if (load<u32>(frame, F_KIND) == Kind.Map) {
    const member = memberOf(node);
    enter(frame, p, member, 1);
    if (!keyLeaf(p, to, node)) return false;
    valueNode = member;
    valueWrapper = NO_NODE;
    return true;
  }
  let at = p + 1, n = to - p - 2;
  if (n > LONGEST_KEY) return longKey(node);
  if (isEscaped) {
    n = decodeJsonString(at, to - 1, KEY) - KEY;
    at = KEY;
  }
  const wrapper = load<u32>(frame, F_WRAPPER);
  if ((wrapper != NO_NODE || (n != 0 && load<u8>(at) == 36)) && node != ROOT && wrap(frame, at, n, next)) return true;
  valueNode = childOf(unwrapped(node, wrapper), at, n);
  valueWrapper = NO_NODE;
  if (grows && valueNode == NO_NODE) { tooMany(p); return false; }
  return true;
}

function longKey(node: u32): bool {
  valueNode = NO_NODE;
  valueWrapper = NO_NODE;
  if (!grows) return true;
  status = LONG_KEY;
  statusNode = node;
  return false;
}

/** A key of extended JSON, whose value stands for the value around it? `{` or a scalar may follow, as the key asks for. */
function wrap(frame: usize, at: usize, n: usize, next: u32): bool {
  const around = load<u32>(frame, F_WRAPPER);
  const wrapper = findChild(around == NO_NODE ? WRAPPERS : around, at, n);
  if (wrapper == NO_NODE || next == 91 || (next == 123 && !hasChildren(wrapper))) return false;
  const before = load<u32>(frame, F_LEAVES);
  // A type or options without what they are of are members like others, and so is what comes more often than it can.
  if (before == WRAPPED_LEAVES || (before == 0 && (flagsOf(wrapper) & (IS_SUBTYPE | IS_OPTIONS)) != 0)) return false;
  store<u32>(frame, before + 1, F_LEAVES);
  valueNode = load<u32>(frame, F_NODE);
  valueWrapper = wrapper;
  return true;
}

/** The type of binary data, or the options of an expression? Then it is no value. */
function isSilent(p: usize, to: usize): bool {
  const flags = flagsOf(valueWrapper);
  if ((flags & (IS_SUBTYPE | IS_OPTIONS)) == 0 || load<u8>(p) != 34) return false;
  const n = to - p - 2;
  if ((flags & IS_SUBTYPE) != 0) {
    if (n > 2) return false;
    for (let i: usize = 1; i <= n; i++) {
      const b: u32 = load<u8>(p + i);
      if (b - 48 >= 10 && (b | 32) - 97 >= 6) return false;
    }
    return true;
  }
  if (n > 6) return false;
  for (let i: usize = 1; i <= n; i++) {
    const b: u32 = load<u8>(p + i);
    if (b != 105 && b != 108 && b != 109 && b != 115 && b != 117 && b != 120) return false;
  }
  return true;
}

/** A scalar at [p, to). False: the walk stops there. */
function leaf(p: usize, to: usize): bool {
  if (valueWrapper != NO_NODE && isSilent(p, to)) return true;
  if (mode == COLLECT) { markSeen(valueNode, HAS_LEAF); return true; }
  if (valueNode == NO_NODE) return mode == FIND || unknown();
  return take(p, to, load<u32>(nodeAt(valueNode), COLUMN));
}

function keyLeaf(p: usize, to: usize, map: u32): bool {
  if (mode == COLLECT) { markSeen(map, HAS_KEYS); return true; }
  return take(p, to, load<u32>(nodeAt(map), KEY_COLUMN));
}

function unknown(): bool { status = UNKNOWN; return false; }

// The index: rows and leaves of one batch, in tables that the host makes room for.

/** Rows of a batch, as in batch.ts, and what a wrapper may add to a batch that was full before it. */
const ROWS: u32 = 256;
export const SPARE: u32 = 20;
/** Leaves of a batch. */
export const LEAVES: u32 = 4096;
/** A row, in words: start of its record or element, node, row around it, row of its record, start and end of the record with what belongs to it, whether a key starts it. */
export const ROW_BYTES: usize = 32;
export const R_START: usize = 0;
export const R_NODE: usize = 4;
export const R_AROUND: usize = 8;
export const R_RECORD: usize = 12;
export const R_FROM: usize = 16;
export const R_TO: usize = 20;
export const R_IS_MEMBER: usize = 24;
/** A leaf, in words: start, end, row, place of its column among the used ones, next leaf of the column, start of the wrapper around it, its levels. */
export const LEAF_BYTES: usize = 28;
export const L_START: usize = 0;
export const L_END: usize = 4;
export const L_ROW: usize = 8;
export const L_USED: usize = 12;
export const L_NEXT: usize = 16;
export const L_OUTER: usize = 20;
export const L_LEVELS: usize = 24;
export const NO_LEAF: u32 = 0xffffffff;
/** Of each used column, in words: its first leaf, its last, the row that it has last. */
export const CHAIN_BYTES: usize = 12;

let rowsAt: usize = 0;
let leavesAt: usize = 0;
let chainsAt: usize = 0;
let usedAt: usize = 0;
let chainCount: u32 = 0;
export let rows: u32 = 0;
export let leaves: u32 = 0;
/** Row of the record that is walked. */
export let recordRow: u32 = 0;

/** Bytes of the tables of a statement with so many used columns. */
export function jsonTableBytes(count: u32): u32 {
  return ROWS * u32(ROW_BYTES) + LEAVES * u32(LEAF_BYTES) + count * u32(CHAIN_BYTES);
}

/** `used`: by column, its place among the used ones, or all ones. */
export function setTables(at: usize, count: u32, used: usize): void {
  rowsAt = at;
  leavesAt = rowsAt + usize(ROWS) * ROW_BYTES;
  chainsAt = leavesAt + usize(LEAVES) * LEAF_BYTES;
  chainCount = count;
  usedAt = used;
}

/** Where the record or element of a row begins, and the row around it: itself for a record. */
export function jsonRowStart(row: u32): u32 { return load<u32>(rowAt(row), R_START); }
export function jsonRowAround(row: u32): u32 { return load<u32>(rowAt(row), R_AROUND); }

@inline export function rowAt(row: u32): usize { return rowsAt + usize(row) * ROW_BYTES; }
@inline export function leafAt(number: u32): usize { return leavesAt + usize(number) * LEAF_BYTES; }
@inline export function chainAt(used: u32): usize { return chainsAt + usize(used) * CHAIN_BYTES; }

function addRow(start: u32, node: u32, around: u32, isMember: u32): u32 {
  const row = rows++, at = rowAt(row);
  store<u32>(at, start, R_START); store<u32>(at, node, R_NODE); store<u32>(at, around, R_AROUND);
  store<u32>(at, recordRow, R_RECORD); store<u32>(at, isMember, R_IS_MEMBER);
  return row;
}

/** A batch begins; inside of a record its contexts have no rows any more. */
export function beginBatch(): void {
  rows = 0;
  leaves = 0;
  memory.fill(chainsAt, 0xff, usize(chainCount) * CHAIN_BYTES);
}

/** The record at p gets a row. */
export function beginRecord(p: usize): void {
  mode = INDEX;
  begin(p, ROOT);
  resumeRecord();
}

/** The record that the last batch did not end gets a row in this one. */
export function resumeRecord(): void {
  for (let c: u32 = 0; c <= context; c++) store<u32>(contextAt(c), NO_ROW, C_ROW);
  recordRow = rows;
  store<u32>(contextAt(0), addRow(load<u32>(contextAt(0)), ROOT, rows, 0), C_ROW);
}

export function recordStart(): usize { return load<u32>(contextAt(0), C_START); }

/** Walks on in the record. */
export function indexRecord(p: usize, end: usize): usize { return walk(p, end); }

/** Is there room for rows of all contexts that have none, and one more? */
export function hasRoom(spares: bool): bool {
  let missing: u32 = 1;
  for (let c = context; c > 0 && load<u32>(contextAt(c), C_ROW) == NO_ROW; c--) missing++;
  const spare = spares ? SPARE : 0;
  return rows + missing + spare <= ROWS && leaves + 1 + spare <= LEAVES;
}

/** The row of the innermost context; rows around it that are missing are made first. */
function contextRow(): u32 {
  const row = load<u32>(contextAt(context), C_ROW);
  if (row != NO_ROW) return row;
  let c = context;
  while (load<u32>(contextAt(c - 1), C_ROW) == NO_ROW) c--;
  for (; c <= context; c++) {
    const at = contextAt(c);
    store<u32>(at, addRow(load<u32>(at), load<u32>(at, C_NODE), load<u32>(contextAt(c - 1), C_ROW), load<u32>(at, C_IS_MEMBER)), C_ROW);
  }
  return load<u32>(contextAt(context), C_ROW);
}

function take(p: usize, to: usize, column: u32): bool {
  if (mode == FIND) {
    if (column != wanted || context != 0) return true;
    foundEnd = to;
    status = FOUND;
    return false;
  }
  if (column == 0xffffffff) return unknown();
  const used = load<u32>(usedAt + (usize(column) << 2));
  if (used == 0xffffffff) return true;
  if (!hasRoom(valueWrapper == NO_NODE)) { status = FULL; return false; }
  const chain = chainAt(used);
  let row = contextRow();
  // The same key once more in one object: it needs a row of its own.
  if (load<u32>(chain, 8) == row) row = addRow(u32(p), NO_NODE, row, 0);
  else store<u32>(chain, row, 8);
  const number = leaves++, at = leafAt(number);
  store<u32>(at, u32(p), L_START); store<u32>(at, u32(to), L_END); store<u32>(at, row, L_ROW); store<u32>(at, used, L_USED);
  store<u32>(at, NO_LEAF, L_NEXT);
  const isWrapped = valueWrapper != NO_NODE;
  store<u32>(at, isWrapped ? load<u32>(frameAt(), F_OUTER) : 0, L_OUTER);
  store<u32>(at, isWrapped ? load<u32>(frameAt(), F_LEVELS) : 0, L_LEVELS);
  link(number, used);
  return true;
}

// Finding one leaf.

let wanted: u32 = 0;
let foundEnd: usize = 0;
export function jsonFoundEnd(): usize { return foundEnd; }

/**
 * Where the leaf of a column stands that belongs to the record or element at `start` itself, not to elements inside of it;
 * 0 when there is none. The index may go on afterwards.
 */
export function findLeaf(start: usize, end: usize, node: u32, isMember: u32, column: u32): usize {
  const outerMode = mode, outerDepth = depth, outerState = state, outerContext = context;
  const outerNode = valueNode, outerWrapper = valueWrapper, outerStatus = status;
  mode = FIND;
  wanted = column;
  frames = STACKS + STACK_BYTES;
  contextsAt = frames + FRAMES_BYTES;
  let p = start;
  begin(p, node);
  let isFound = false;
  if (isMember != 0) {
    const to = stringEnd(p, end);
    isFound = keyColumnAround(node) == column;
    if (isFound) foundEnd = to;
    else p = skipBlanks(skipBlanks(to, end) + 1, end);
  }
  if (!isFound) {
    p = walk(p, end);
    isFound = status == FOUND;
  }
  frames = STACKS;
  contextsAt = STACKS + FRAMES_BYTES;
  mode = outerMode; depth = outerDepth; state = outerState; context = outerContext;
  valueNode = outerNode; valueWrapper = outerWrapper; status = outerStatus;
  return isFound ? p : 0;
}

function keyColumnAround(member: u32): u32 {
  return load<u32>(nodeAt(load<u32>(nodeAt(member))), KEY_COLUMN);
}

/** Behind the brackets that close `levels` objects or lists around p, which stands between their tokens. */
export function closeLevels(p: usize, end: usize, levels: u32): usize {
  let open = i32(levels);
  while (p < end) {
    const b: u32 = load<u8>(p);
    if (b == 34) { const to = stringEnd(p, end); if (to == 0) return end; p = to; continue; }
    p++;
    if (b == 123 || b == 91) open++;
    else if (b == 125 || b == 93) { if (--open == 0) return p; }
  }
  return end;
}
