// Package atlas holds dated facts of the world: measures and their kin,
// countries, groups, office holders and events. Each is a text table
// beside the code that reads it; a table is read once, when first asked for.
package atlas
