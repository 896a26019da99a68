// What Pulumi.yaml gives stands in where the stack says nothing, as JSON: its dates too.
export const given = JSON.parse(process.env.PULUMI_CONFIG)
