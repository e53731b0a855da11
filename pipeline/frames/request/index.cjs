'use strict';
// danfojs-node loads `request` to read remote files, which Leadsheet never does.
function refuse() {
  throw new Error('Data frames are not read from an address here: pass the rows instead.');
}
module.exports = refuse;
module.exports.get = refuse;
