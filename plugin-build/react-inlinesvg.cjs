// Icons are files that a server sends; there is no server under Jest.
const React = require('react');

const InlineSvg = React.forwardRef(({ src }, ref) => React.createElement('svg', { ref, 'data-src': src }));
InlineSvg.displayName = 'InlineSvg';

module.exports = { __esModule: true, default: InlineSvg, cacheStore: {} };
