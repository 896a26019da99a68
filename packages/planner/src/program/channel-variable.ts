/** The descriptor at which a program finds its channel to the planner. */
export const CHANNEL_FD = 3

/** The variable that says there is one: the address whose clients are to use it. */
export const CHANNEL_VARIABLE = 'KONDUCTOR_PLAN_CHANNEL'

/** What the name of a run's own temporary folder begins with. */
export const RUN_FOLDER = 'konductor-plan-'
