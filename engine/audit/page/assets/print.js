// Paper has no buttons to show more with and no chart to point at.
const PAPER = 680;
let opened = false;
addEventListener('beforeprint', () => {
  opened = parts.time.querySelector('details').open;
  drawLines(Infinity);
  drawTime(lives(), PAPER);
  parts.time.querySelector('details').open = true;
});
addEventListener('afterprint', () => {
  drawLines(shown);
  drawTime(lives(), parts.time.clientWidth);
  parts.time.querySelector('details').open = opened;
});
