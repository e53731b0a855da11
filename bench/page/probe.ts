/**
 * What is measured inside the browser, the same way on the page and on its floor: scripts that run
 * in the document, without anything from outside themselves.
 */

/** Milliseconds since navigation until `count` rows of cells stand on the screen. */
export function readyScript(): void {
  const look = () => {
    const cells = document.querySelectorAll('.rgRow:not(.header-rgRow) .text, td');
    if (cells.length < 100) requestAnimationFrame(look);
    else {
      // A message comes after the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        (window as unknown as { ready: number }).ready = performance.now();
      };
      port2.postMessage(null);
    }
  };
  requestAnimationFrame(look);
}

/** Milliseconds from Enter until the text is painted and the server has answered. */
export function echoScript(): void {
  const told = window as unknown as { echo: (text: string) => Promise<number> };
  const plain = window.fetch;
  let answered = Promise.resolve();
  window.fetch = (...args) => {
    const response = plain(...args);
    if (String(args[0]).endsWith('/page/edit')) {
      answered = response.then((one) => one.clone().text()).then(() => undefined);
    }
    return response;
  };
  let pressed = 0;
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter') pressed = event.timeStamp;
    },
    true,
  );
  const painted = (text: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        const cells = [...document.querySelectorAll('.rgRow .text, td')];
        if (!cells.some((cell) => cell.textContent === text)) requestAnimationFrame(look);
        else {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(null);
        }
      };
      look();
    });
  told.echo = async (text) => {
    await painted(text);
    await answered;
    return performance.now() - pressed;
  };
}

export interface Blank {
  readonly frames: number;
  readonly blank: number;
}

/** Counts the frames, and those in which part of the grid's height showed no row with text. */
export function blankScript(): void {
  const told = window as unknown as { watching: Promise<Blank>; stop: () => void };
  let going = true;
  let [frames, blank] = [0, 0];
  const { port1, port2 } = new MessageChannel();
  let end: (found: Blank) => void;
  told.watching = new Promise((resolve) => {
    end = resolve;
  });
  told.stop = () => {
    going = false;
  };
  const covered = () => {
    const port = document.querySelector('revogr-viewport-scroll.rgCol .vertical-inner')!;
    const { top, bottom } = port.getBoundingClientRect();
    const rows = [...port.querySelectorAll('.rgRow')]
      .filter((row) => row.querySelector('.text')?.textContent)
      .map((row) => row.getBoundingClientRect())
      .sort((a, b) => a.top - b.top);
    let reached = top;
    for (const row of rows) if (row.top <= reached + 2) reached = Math.max(reached, row.bottom);
    return reached >= bottom - 2;
  };
  // Looked at right after the frame was painted, before anything else runs.
  port1.onmessage = () => {
    frames++;
    if (!covered()) blank++;
    if (going) requestAnimationFrame(next);
    else end({ frames, blank });
  };
  const next = () => port2.postMessage(null);
  requestAnimationFrame(next);
}
