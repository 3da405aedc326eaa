import { shippedCatalog } from '../../../test/fixtures/shipped-sites.ts';
import type { Catalog } from '../catalog.ts';
import { networkOf } from './ipv4.ts';
import { resolveAsset } from './resolve-asset.ts';

const AT = Date.parse('2024-06-03T08:00:00+07:00');

describe('an asset named by an event', () => {
  let catalog: Catalog;
  let pinned: Catalog;
  beforeAll(async () => {
    [catalog, pinned] = await Promise.all([shippedCatalog('van-lam'), shippedCatalog('demo')]);
  });

  it.each([
    ['10.33.1.10', 'srv-ioc', 'van_phong_hdnd_ubnd'],
    ['10.33.1.77', 'net-01', 'van_phong_hdnd_ubnd'],
    ['10.33.19.254', 'net-19', 'c-lachong'],
    ['CAM-11986-01', 'cam-11986-nut-1', 'c-nhuquynh-tt'],
    ['cam-12004-16', 'cam-12004-nut-2', 'c-dinhdu'],
    [' qlvb.van-lam.example ', 'srv-qlvb', 'van_phong_hdnd_ubnd'],
  ])('is found by address, network, camera or host name: %s', (key, id, unit) => {
    expect(resolveAsset(catalog, key, AT)).toMatchObject({ id, unit });
  });

  it.each(['10.34.1.1', '8.8.8.8', '10.33.1', '10.33.1.256', 'CAM-11986-43', '', '::1', '010.033.001.010'])(
    'is unknown: %j',
    (key) => {
      expect(resolveAsset(catalog, key, AT)).toBeNull();
    },
  );

  it('is forgotten when its time is over, unless the registers are pinned', () => {
    const later = Date.parse('2025-07-01T00:00:00+07:00');
    expect(resolveAsset(catalog, '10.33.1.10', later - 1)).not.toBeNull();
    expect(resolveAsset(catalog, '10.33.1.10', later)).toBeNull();
    expect(resolveAsset(pinned, '10.33.1.10', later)).not.toBeNull();
  });

  it('belongs to a network that is written as one', () => {
    expect(networkOf('10.33.1.0/24')).toEqual({ base: 10 * 2 ** 24 + 33 * 2 ** 16 + 256, bits: 24 });
    expect(networkOf('0.0.0.0/0')).toEqual({ base: 0, bits: 0 });
    for (const text of ['10.33.1.1/24', '10.33.1.0', '10.33.1.0/33', '10.33.1.0/x', 'x/24'])
      expect(networkOf(text)).toBeNull();
  });
});
