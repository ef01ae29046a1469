# Licences of what is shipped

Made by `./mvnw -Plicences` from what each library's own pom says (template: `licences.ftl`); `LicencesTest` holds that every
jar is named here. Made anew whenever a dependency comes, goes or changes its version.

## Fonts

In the package, cut to the characters needed and renamed; texts of the licences are in
[fonts/LICENSES](../resources/fonts/LICENSES), details in [fonts/README.md](../resources/fonts/README.md).

| Font | Made from | Licence |
|---|---|---|
| `nianbao-fang.ttf` | FandolFang Regular 0.3 | GPL 3 with font exception: a document that embeds it does not come under the GPL |
| `nianbao-rare.ttf` | Noto Serif SC ExtraLight v35 | OFL 1.1 |
| `nianbao-song.ttf` | Noto Serif SC Regular v35 | OFL 1.1 |
| `nianbao-title.ttf` | Noto Serif SC Bold v35 | OFL 1.1 |
| `nianbao-hei.ttf` | Noto Sans SC Medium v40 | OFL 1.1 |
| `nianbao-kai.ttf` | LXGW WenKai Regular 1.250 | OFL 1.1 |

<#macro table scopes><#list dependencyMap as e><#assign p = e.getKey()/><#assign l = e.getValue()/><#if scopes?seq_contains(p.artifact.scope)>${"\n"}| ${p.groupId} | ${p.artifactId} | ${p.version} | ${l?join(" or ")} |</#if></#list></#macro>
## Libraries

| Group | Library | Version | Licence |
|---|---|---|---|<@table scopes=["compile", "runtime"]/>
| io.quarkus | quarkus-flyway-postgresql | as quarkus-flyway | Apache-2.0; added by Quarkus itself when it packages |

## Only in tests, not shipped

| Group | Library | Version | Licence |
|---|---|---|---|<@table scopes=["test", "provided"]/>
