/** PropertiesService, CacheService and LockService: what one execution leaves to the next. */

import type { Realm } from '../realm.ts';

type Properties = GoogleAppsScript.Properties.Properties;
type Cache = GoogleAppsScript.Cache.Cache;
type Lock = GoogleAppsScript.Lock.Lock;

export type Scope = 'script' | 'user' | 'document';

export function propertiesService(realm: Realm) {
  return realm.only('PropertiesService', {
    getScriptProperties: () => propertiesOf(realm, 'script'),
    getUserProperties: () => propertiesOf(realm, 'user'),
    getDocumentProperties: () => propertiesOf(realm, 'document'),
  } satisfies GoogleAppsScript.Properties.PropertiesService);
}

function propertiesOf(realm: Realm, scope: Scope): Properties {
  const ask = <T>(method: string, payload: object = {}) =>
    realm.ask<T>(`Properties.${method}`, { scope, ...payload });
  const properties: Properties = realm.only('Properties', {
    getProperty: (key: string) => ask<string | null>('getProperty', { key }),
    getProperties: () => ask<Record<string, string>>('getProperties'),
    getKeys: () => Object.keys(ask<Record<string, string>>('getProperties')),
    setProperty: (key: string, value: string) => {
      ask('setProperties', { values: { [key]: String(value) } });
      return properties;
    },
    setProperties: (values: Record<string, string>, others = false) => {
      ask('setProperties', { values, others });
      return properties;
    },
    deleteProperty: (key: string) => {
      ask('deleteProperty', { key });
      return properties;
    },
    deleteAllProperties: () => {
      ask('setProperties', { values: {}, others: true });
      return properties;
    },
  });
  return properties;
}

export function cacheService(realm: Realm) {
  return realm.only('CacheService', {
    getScriptCache: () => cacheOf(realm, 'script'),
    getUserCache: () => cacheOf(realm, 'user'),
    getDocumentCache: () => cacheOf(realm, 'document'),
  } satisfies GoogleAppsScript.Cache.CacheService);
}

function cacheOf(realm: Realm, scope: Scope): Cache {
  const ask = <T>(method: string, payload: object) =>
    realm.ask<T>(`Cache.${method}`, { scope, ...payload });
  const getAll = (keys: string[]) => ask<Record<string, string>>('getAll', { keys });
  const putAll = (values: Record<string, string>, seconds = 600) =>
    void ask('putAll', { values, seconds });
  return realm.only('Cache', {
    get: (key: string) => getAll([key])[key] ?? null,
    getAll,
    put: (key: string, value: string, seconds?: number) =>
      putAll({ [key]: String(value) }, seconds),
    putAll,
    remove: (key: string) => void ask('removeAll', { keys: [key] }),
    removeAll: (keys: string[]) => void ask('removeAll', { keys }),
  } satisfies Cache);
}

export function lockService(realm: Realm) {
  return realm.only('LockService', {
    getScriptLock: () => lockOf(realm, 'script'),
    getUserLock: () => lockOf(realm, 'user'),
    getDocumentLock: () => lockOf(realm, 'document'),
  } satisfies GoogleAppsScript.Lock.LockService);
}

function lockOf(realm: Realm, scope: Scope): Lock {
  const tryLock = (milliseconds: number) =>
    realm.ask<boolean>('Lock.tryLock', { scope, milliseconds });
  return realm.only('Lock', {
    tryLock,
    hasLock: () => realm.ask<boolean>('Lock.hasLock', { scope }),
    waitLock: (milliseconds: number) => {
      if (tryLock(milliseconds)) return;
      const message = 'Lock timeout: another process was holding the lock for too long.';
      throw realm.fail({ name: 'Exception', message });
    },
    releaseLock: () => void realm.ask('Lock.releaseLock', { scope }),
  } satisfies Lock);
}
