// `google.script` for an add-on's page in a sandboxed frame: everything goes to the parent by
// postMessage, and only the parent is listened to.
(() => {
  const page = window.parent;
  // The frame's own origin is opaque; its address still tells where it came from.
  const { origin } = location;
  const waiting = new Map();
  let calls = 0;

  const say = (message) => page.postMessage(message, origin);
  say({ leadsheet: 'here' });

  // Light or dark is what the page around the frame is, not what the machine prefers. The frame's
  // name says which from the first; a message, when it changes.
  const ofDark = new Set();
  const look = (dark) => {
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
    for (const { cssRules } of document.styleSheets) {
      for (const { media } of cssRules) {
        if (/prefers-color-scheme: ?dark/.test(media?.mediaText)) ofDark.add(media);
      }
    }
    for (const media of ofDark) media.mediaText = dark ? 'all' : 'not all';
  };
  if (window.name !== '') addEventListener('DOMContentLoaded', () => look(window.name === 'dark'));

  window.addEventListener('message', ({ source, data }) => {
    if (source !== page) return;
    if (data?.leadsheet === 'look') look(data.dark);
    if (data?.leadsheet !== 'answer') return;
    const handlers = waiting.get(data.call);
    if (handlers === undefined) return;
    waiting.delete(data.call);
    const { succeeded, failed, object } = handlers;
    if (data.error === undefined) succeeded?.(data.value, object);
    else if (failed) failed(Object.assign(new Error(data.error.message), data.error), object);
    else console.error(data.error.message);
  });

  // F6 leads on through the page; out of a frame only its own document can lead.
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'F6' || event.defaultPrevented) return;
    event.preventDefault();
    say({ leadsheet: 'leave' });
  });

  // A page that finishes its work after one has left it does not call the focus back: what it
  // wanted focused has the focus when one returns.
  let wanted = null;
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function (...options) {
    if (document.hasFocus()) focus.apply(this, options);
    else wanted = this;
  };
  window.addEventListener('focus', () => {
    if (wanted?.isConnected) focus.call(wanted);
    wanted = null;
  });

  // Google refuses what cannot cross before it is sent; so does the host, but not by its place.
  const check = (value, where) => {
    if (value === null || value === undefined) return;
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    if (!['String', 'Number', 'Boolean', 'Object', 'Array'].includes(kind)) {
      throw new TypeError(`Failed due to illegal value in property: ${where} is a ${kind}.`);
    }
    if (typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) check(inner, `${where}.${key}`);
    }
  };

  const runner = (handlers) =>
    new Proxy(
      {
        withSuccessHandler: (succeeded) => runner({ ...handlers, succeeded }),
        withFailureHandler: (failed) => runner({ ...handlers, failed }),
        withUserObject: (object) => runner({ ...handlers, object }),
      },
      {
        get(target, name) {
          if (Object.hasOwn(target, name) || typeof name === 'symbol') return target[name];
          return (...args) => {
            check(args, 'arguments');
            const call = ++calls;
            waiting.set(call, handlers);
            say({ leadsheet: 'run', call, function: name, args });
          };
        },
      },
    );

  const absent = (name) => ({
    get() {
      throw new Error(`google.script.${name} is not supported locally.`);
    },
  });

  const script = {
    run: runner({}),
    host: {
      origin,
      close: () => say({ leadsheet: 'close' }),
      setWidth: (width) => say({ leadsheet: 'size', width }),
      setHeight: (height) => say({ leadsheet: 'size', height }),
      editor: { focus: () => say({ leadsheet: 'focus' }) },
    },
  };
  Object.defineProperties(script, { url: absent('url'), history: absent('history') });
  window.google = { script };
})();
