import { expect, it } from 'vitest';
import { CatalogueListener } from '../../../renderer/workers/catalogue-listener.ts';

/** A catalogue that has heard of deliveries and takes them in when it is told to. */
function catalogue() {
  const { port1, port2 } = new MessageChannel();
  const heard: unknown[] = [];
  let wake = (): void => undefined;
  port1.onmessage = ({ data }) => {
    heard.push(data.revision);
    wake();
  };
  const until = async (count: number) => {
    while (heard.length < count) {
      await new Promise<void>((done) => {
        wake = done;
      });
    }
  };
  return {
    port: port2,
    heard,
    until,
    take: () => port1.postMessage(null),
    end: () => port1.close(),
  };
}

it('tells everything in order, and waits where the catalogue is far behind', async () => {
  const { port, heard, until, take } = catalogue();
  const listener = new CatalogueListener(port);
  for (const revision of [1, 2, 3]) await listener.tell({ revision });
  let isThrough = false;
  const fourth = listener.tell({ revision: 4 }).then(() => {
    isThrough = true;
  });
  await until(4);
  expect(isThrough).toBe(false);
  take();
  await fourth;
  for (let left = 3; left > 0; left -= 1) take();
  await listener.settle();
  expect(heard).toEqual([1, 2, 3, 4]);
});

it('waits for nothing once the catalogue is gone', async () => {
  const { port, until, end } = catalogue();
  const listener = new CatalogueListener(port);
  for (const revision of [1, 2, 3]) await listener.tell({ revision });
  await until(3);
  end();
  await listener.tell({ revision: 4 });
  await listener.settle();
});
