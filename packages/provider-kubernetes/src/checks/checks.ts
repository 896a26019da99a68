import { badAccessRule, wildcardRule } from './access.ts'
import { badClaim, badQuantity, requestAboveLimit } from './amounts.ts'
import type { Check } from './check.ts'
import { badAutoscaler, badBudget, badCount, budgetBlocksAll, cannotRoll } from './counts.ts'
import { badData, secretInConfigMap } from './data.ts'
import { duplicateEntry, twoSources } from './duplicates.ts'
import { fieldMissing, unknownField, wrongFieldType } from './fields.ts'
import { mountWithoutVolume, unusedVolume } from './mounts.ts'
import { badLabel, badObjectName, namespaceNotSaid, objectTooLarge, sameObject } from './names.ts'
import { badCidr, badPolicy, badRoute } from './networks.ts'
import { badPodSecurityLabel, podForbidden } from './pod-security.ts'
import { badPort, badProbe, hostPort } from './ports.ts'
import { sameRoute } from './same-route.ts'
import { badSchedule } from './schedules.ts'
import { portNotFound, selectorMismatch, selectsNothing } from './selectors.ts'
import { badRestartPolicy, imageNotPinned, noServiceName, removedApi, securityContradiction } from './workloads.ts'

/** Every check of objects, in the order in which they are made. */
export const checks: readonly Check[] = [
  removedApi,
  unknownField,
  wrongFieldType,
  fieldMissing,
  badObjectName,
  badLabel,
  objectTooLarge,
  sameObject,
  namespaceNotSaid,
  duplicateEntry,
  twoSources,
  selectorMismatch,
  selectsNothing,
  portNotFound,
  badPort,
  hostPort,
  badProbe,
  mountWithoutVolume,
  unusedVolume,
  badQuantity,
  requestAboveLimit,
  badClaim,
  badCount,
  badAutoscaler,
  badBudget,
  budgetBlocksAll,
  cannotRoll,
  badRestartPolicy,
  noServiceName,
  imageNotPinned,
  securityContradiction,
  badPodSecurityLabel,
  podForbidden,
  badData,
  secretInConfigMap,
  badCidr,
  badPolicy,
  badRoute,
  sameRoute,
  badSchedule,
  badAccessRule,
  wildcardRule,
]
