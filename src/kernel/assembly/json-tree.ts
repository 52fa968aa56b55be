/**
 * The paths of leaves as a tree, in memory that the host hands in. A node is a path: the root is the record, its children
 * are by key, the elements of a list share one child, and so do the members of a map (an object whose keys are data).
 *
 * Head, in words: NODES so far, their limit, mask of the table of edges, address of nodes, of edges, next key byte, end of
 * the keys' room, address of the news, their count, keys that one node may have (0: nothing is added).
 */
const NODE_COUNT: usize = 0;
const NODE_LIMIT: usize = 4;
const EDGE_MASK: usize = 8;
const NODES_AT: usize = 12;
const EDGES_AT: usize = 16;
const KEYS_TOP: usize = 20;
const KEYS_END: usize = 24;
const NEWS_AT: usize = 28;
const NEWS_COUNT: usize = 32;
const KEY_LIMIT: usize = 36;

/** A node, in words: parent, key, its length, hash, column, flags, child for elements, for members, children, column of keys. */
const NODE_BYTES: usize = 40;
const PARENT: usize = 0;
const KEY_AT: usize = 4;
const KEY_LENGTH: usize = 8;
const HASH: usize = 12;
export const COLUMN: usize = 16;
const FLAGS: usize = 20;
const ELEMENT: usize = 24;
const MEMBER: usize = 28;
const CHILDREN: usize = 32;
export const KEY_COLUMN: usize = 36;

export const NO_NODE: u32 = 0;
export const ROOT: u32 = 1;
/** Its children are the keys of MongoDB's extended JSON, which stand for the value around them. */
export const WRAPPERS: u32 = 2;

/** Flags of a node. A leaf was met, keys of its map were met, it is a map. */
export const HAS_LEAF: u32 = 1;
export const HAS_KEYS: u32 = 2;
export const IS_MAP: u32 = 4;
/** Of wrappers: up to two hexadecimal digits, or some of the letters of options, are no value. */
export const IS_SUBTYPE: u32 = 8;
export const IS_OPTIONS: u32 = 16;

/** Longer keys are in no tree. */
export const LONGEST_KEY: usize = 1024;

let tree: usize = 0;
let nodes: usize = 0;
let edges: usize = 0;
let edgeMask: u32 = 0;
/** New nodes may be added. */
export let grows: bool = false;
/** A node has as many keys as it may, or (0) the tree is full. */
export let fullNode: u32 = 0;

/** All calls work on this tree from now on. */
export function jsonOpenTree(at: usize): void {
  tree = at;
  nodes = load<u32>(at, NODES_AT);
  edges = load<u32>(at, EDGES_AT);
  edgeMask = load<u32>(at, EDGE_MASK);
  grows = load<u32>(at, KEY_LIMIT) != 0;
}

@inline export function nodeAt(node: u32): usize { return nodes + usize(node) * NODE_BYTES; }
@inline export function flagsOf(node: u32): u32 { return load<u32>(nodeAt(node), FLAGS); }
@inline export function hasChildren(node: u32): bool { return load<u32>(nodeAt(node), CHILDREN) != 0; }

function hashKey(parent: u32, p: usize, n: usize): u32 {
  let hash: u64 = (u64(parent) + 1) * 0x9e3779b97f4a7c15 ^ u64(n);
  let i: usize = 0;
  for (; i + 8 <= n; i += 8) hash = rotl<u64>((hash ^ load<u64>(p + i)) * 0xbf58476d1ce4e5b9, 29);
  if (i < n) {
    const rest = load<u64>(p + i) & ((1 as u64) << u64((n - i) << 3)) - 1;
    hash = rotl<u64>((hash ^ rest) * 0x94d049bb133111eb, 31);
  }
  return u32(hash ^ (hash >> 32));
}

/** The child of a node by its key [p, p + n), whose hash is known; NO_NODE when there is none. */
function findHashed(parent: u32, p: usize, n: usize, hash: u32): u32 {
  let slot = hash & edgeMask;
  while (true) {
    const node = load<u32>(edges + (usize(slot) << 2));
    if (node == NO_NODE) return NO_NODE;
    const at = nodeAt(node);
    const isLike = load<u32>(at, HASH) == hash && load<u32>(at, PARENT) == parent && load<u32>(at, KEY_LENGTH) == u32(n);
    if (isLike && memory.compare(load<u32>(at, KEY_AT), p, n) == 0) return node;
    slot = (slot + 1) & edgeMask;
  }
}

@inline export function findChild(parent: u32, p: usize, n: usize): u32 {
  return parent == NO_NODE ? NO_NODE : findHashed(parent, p, n, hashKey(parent, p, n));
}

function addNode(parent: u32): u32 {
  const node = load<u32>(tree, NODE_COUNT);
  if (node >= load<u32>(tree, NODE_LIMIT)) { fullNode = 0; return NO_NODE; }
  store<u32>(tree, node + 1, NODE_COUNT);
  const at = nodeAt(node);
  memory.fill(at, 0, NODE_BYTES);
  store<u32>(at, parent, PARENT);
  store<u32>(at, 0xffffffff, COLUMN); store<u32>(at, 0xffffffff, KEY_COLUMN);
  return node;
}

/** The child by key, added when it is new; NO_NODE when the tree or the node is full. */
export function jsonAddChild(parent: u32, p: usize, n: usize): u32 {
  const hash = hashKey(parent, p, n);
  const known = findHashed(parent, p, n, hash);
  if (known != NO_NODE) return known;
  const children = load<u32>(nodeAt(parent), CHILDREN), limit = load<u32>(tree, KEY_LIMIT);
  if (limit != 0 && children >= limit) { fullNode = parent; return NO_NODE; }
  const key: usize = load<u32>(tree, KEYS_TOP);
  if (key + n > load<u32>(tree, KEYS_END)) { fullNode = 0; return NO_NODE; }
  const node = addNode(parent);
  if (node == NO_NODE) return node;
  const at = nodeAt(node);
  memory.copy(key, p, n);
  store<u32>(tree, u32(key + n), KEYS_TOP);
  store<u32>(at, u32(key), KEY_AT); store<u32>(at, u32(n), KEY_LENGTH); store<u32>(at, hash, HASH);
  store<u32>(nodeAt(parent), children + 1, CHILDREN);
  let slot = hash & edgeMask;
  while (load<u32>(edges + (usize(slot) << 2)) != NO_NODE) slot = (slot + 1) & edgeMask;
  store<u32>(edges + (usize(slot) << 2), node);
  return node;
}

function addShared(parent: u32, which: usize): u32 {
  const known = load<u32>(nodeAt(parent) + which);
  if (known != NO_NODE) return known;
  const node = addNode(parent);
  store<u32>(nodeAt(parent) + which, node);
  return node;
}

/** The child for the elements of a list. */
export function jsonAddElement(parent: u32): u32 { return addShared(parent, ELEMENT); }

/** The child for the members of a map, which the node becomes. */
export function jsonAddMember(parent: u32): u32 {
  jsonFlag(parent, IS_MAP);
  return addShared(parent, MEMBER);
}

export function jsonFlag(node: u32, flags: u32): void {
  store<u32>(nodeAt(node), flagsOf(node) | flags, FLAGS);
}

/** `ofKeys`: the column of a map's keys instead of its own leaf. */
export function jsonSetColumn(node: u32, column: u32, ofKeys: bool): void {
  if (ofKeys) store<u32>(nodeAt(node), column, KEY_COLUMN);
  else store<u32>(nodeAt(node), column, COLUMN);
}

/** The child by key: found, or added to a tree that grows. */
export function childOf(parent: u32, p: usize, n: usize): u32 {
  if (parent == NO_NODE) return NO_NODE;
  const found = findChild(parent, p, n);
  return found != NO_NODE || !grows ? found : jsonAddChild(parent, p, n);
}

export function elementOf(parent: u32): u32 {
  if (parent == NO_NODE) return NO_NODE;
  return grows ? jsonAddElement(parent) : load<u32>(nodeAt(parent), ELEMENT);
}

@inline export function memberOf(parent: u32): u32 { return load<u32>(nodeAt(parent), MEMBER); }

/** The node that a wrapper's key would be below `node` if it were a key like others. */
export function unwrapped(node: u32, wrapper: u32): u32 {
  if (wrapper == WRAPPERS || wrapper == NO_NODE) return node;
  const at = nodeAt(wrapper);
  return childOf(unwrapped(node, load<u32>(at, PARENT)), load<u32>(at, KEY_AT), load<u32>(at, KEY_LENGTH));
}

/** Tells the host once that a node has leaves, or keys. */
export function markSeen(node: u32, flag: u32): void {
  const flags = flagsOf(node);
  if ((flags & flag) != 0) return;
  store<u32>(nodeAt(node), flags | flag, FLAGS);
  const count = load<u32>(tree, NEWS_COUNT);
  store<u32>(usize(load<u32>(tree, NEWS_AT)) + (usize(count) << 2), (node << 1) | (flag == HAS_KEYS ? 1 : 0));
  store<u32>(tree, count + 1, NEWS_COUNT);
}
