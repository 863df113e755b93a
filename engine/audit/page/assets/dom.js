// Elements are made, never parsed: text goes into text nodes, so no name of a
// plan can become markup.
const SVG = 'http://www.w3.org/2000/svg';

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

const h = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
const s = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

// prose shows paragraphs, and words between backticks as code.
function prose(text) {
  return text.split(/\n\s*\n/).map((paragraph) => h('p', {}, paragraph.split('`').map((part, i) => (i % 2 ? h('code', {}, part) : part))));
}

const different = (values) => [...new Set(values)];
const read = (id) => JSON.parse(document.getElementById(id).textContent);
const data = read('data');
const words = read('words');
