import { describe, expect, test } from 'vitest';
import { box, served } from './batch.ts';

const red = { red: 1 };

describe('charts', () => {
  const position = (rowIndex: number) => ({
    overlayPosition: { anchorCell: { sheetId: 0, rowIndex, columnIndex: 1 }, widthPixels: 300 },
  });
  const spec = {
    title: 'Deals',
    pieChart: { domain: { sourceRange: { sources: [box(0, 3, 0, 1)] } } },
  };

  test('added, changed, moved, framed, deleted', async () => {
    const book = await served();
    const [reply] = await book.run({ addChart: { chart: { spec, position: position(4) } } });
    const id = reply!.addChart!.chart!.chartId!;
    expect(reply?.addChart?.chart?.position?.overlayPosition).toMatchObject({
      widthPixels: 300,
      heightPixels: 371,
    });
    await book.run(
      { updateChartSpec: { chartId: id, spec: { ...spec, title: 'Won deals' } } },
      {
        updateEmbeddedObjectPosition: {
          objectId: id,
          newPosition: position(8),
          fields: 'anchorCell',
        },
      },
      {
        updateEmbeddedObjectBorder: {
          objectId: id,
          border: { colorStyle: { rgbColor: red } },
          fields: 'colorStyle',
        },
      },
    );
    expect((await book.sheet()).charts).toMatchObject([
      {
        chartId: id,
        spec: { title: 'Won deals' },
        position: { overlayPosition: { anchorCell: { rowIndex: 8 }, widthPixels: 300 } },
        border: { colorStyle: { rgbColor: red } },
      },
    ]);
    await book.run({ deleteEmbeddedObject: { objectId: id } });
    expect((await book.sheet()).charts).toBeUndefined();
    expect(await book.refused({ updateChartSpec: { chartId: 3, spec } })).toBe(
      'Invalid requests[0].updateChartSpec: No chart with id: 3',
    );
    expect(
      await book.refused({ addChart: { chart: { spec: {}, position: position(0) } } }),
    ).toContain(
      'One of basicChart, pieChart, bubbleChart, candelstickChart, histogramChart, or orgChart',
    );
  });
});
