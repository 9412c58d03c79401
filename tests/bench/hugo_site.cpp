// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/hugo_site.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace stet::bench {

namespace {

constexpr char Config[] = R"(baseURL = "https://desk.example/"
title = "Bench"
languageCode = "en"
paginate = 100
uglyURLs = true
[taxonomies]
category = "categories"
tag = "tags"
author = "authors"
[outputs]
home = ["HTML", "RSS"]
page = ["HTML", "JSON"]
section = ["HTML"]
taxonomy = ["HTML"]
term = ["HTML"]
[services.rss]
limit = 30
[related]
threshold = 0
includeNewer = true
[[related.indices]]
name = "tags"
weight = 100
)";

constexpr char Base[] = R"(<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}"><link rel="canonical" href="{{ .Permalink }}">
<meta property="og:title" content="{{ .Title }}"><meta property="og:description" content="{{ .Description }}">
<meta property="og:url" content="{{ .Permalink }}"><link rel="stylesheet" href="/theme.css">{{ block "head" . }}{{ end }}</head>
<body><header><a href="/">{{ site.Title }}</a><nav><a href="/news.html">News</a><a href="/tool.html">Tools</a></nav></header>
<main>{{ block "main" . }}{{ end }}</main><footer>{{ site.Title }}</footer></body></html>
)";

constexpr char Single[] =
    R"({{ define "head" }}<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "NewsArticle" "headline" .Title "description" .Description "datePublished" (.Date.Format "2006-01-02") "author" .Params.authors "keywords" .Params.tags | jsonify | safeJS }}</script>{{ end }}
{{ define "main" }}<article><h1>{{ .Title }}</h1><p>{{ .Description }}</p>
<p>{{ range .Params.authors }}<a href="/authors/{{ . | urlize }}.html">{{ . }}</a>{{ end }} <time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time></p>
{{ .Content }}
<section><h2>Sources</h2><ol>{{ range $i, $s := .Params.sources }}<li id="source-{{ add $i 1 }}"><a href="{{ $s.url }}">{{ $s.title }}</a>, {{ $s.publisher }}</li>{{ end }}</ol></section></article>
<section><h2>Read next</h2><ul>{{ range first 3 (site.RegularPages.Related .) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></section>
<p>{{ range .Params.categories }}<a href="/categories/{{ . | urlize }}.html">{{ . }}</a>{{ end }}{{ range .Params.tags }} <a href="/tags/{{ . | urlize }}.html">{{ . }}</a>{{ end }}</p>{{ end }}
)";

constexpr char Json[] =
    R"({{ dict "headline" .Title "description" .Description "date" .Date "authors" .Params.authors "tags" .Params.tags "body" .Plain | jsonify }})";

constexpr char List[] = R"({{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range (.Paginate .Pages).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Description }} <time>{{ .Date.Format "2006-01-02" }}</time></li>{{ end }}</ul>
<p>{{ with .Paginator.Prev }}<a href="{{ .URL }}">Newer</a>{{ end }} {{ with .Paginator.Next }}<a href="{{ .URL }}">Older</a>{{ end }}</p>{{ end }}
)";

constexpr char Home[] = R"({{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range first 12 site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Description }}</li>{{ end }}</ul>{{ end }}
)";

void put(const QDir &folder, const QString &path, const QByteArray &bytes)
{
    const QString whole = folder.filePath(path);
    QDir().mkpath(QFileInfo(whole).path());
    QFile file(whole);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(whole));
}

/// The body with links to numbered sources for its marks; `keys` gets these in order.
QString withLinks(const QString &body, QStringList &keys)
{
    static const QRegularExpression mark(QStringLiteral("\\[@([^\\]]+)\\]"));
    QString text;
    qsizetype done = 0;
    for (auto found = mark.globalMatch(body); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString key = match.captured(1);
        if (!keys.contains(key))
            keys.append(key);
        text += body.mid(done, match.capturedStart() - done) +
                QStringLiteral("[%1](#source-%1)").arg(keys.indexOf(key) + 1);
        done = match.capturedEnd();
    }
    return text + body.mid(done);
}

QByteArray contentOf(const ArticleContent &content, const QHash<QString, Source> &sources)
{
    QStringList keys;
    const QString body = withLinks(content.body, keys);
    QJsonArray cited;
    for (const QString &key : keys) {
        const Source source = sources.value(key);
        cited.append(QJsonObject{{QStringLiteral("title"), source.title},
                                 {QStringLiteral("publisher"), source.publisher},
                                 {QStringLiteral("url"), source.url}});
    }
    const QJsonObject front{{QStringLiteral("title"), content.headline},
                            {QStringLiteral("description"), content.dek},
                            {QStringLiteral("date"), content.published.toString(Qt::ISODate)},
                            {QStringLiteral("categories"), QJsonArray{content.category}},
                            {QStringLiteral("tags"), QJsonArray::fromStringList(content.tags)},
                            {QStringLiteral("authors"), QJsonArray{content.authors.front().name}},
                            {QStringLiteral("sources"), cited}};
    return QJsonDocument(front).toJson() + '\n' + body.toUtf8();
}

} // namespace

void writeHugoSite(const QString &folder,
                   const std::vector<Article> &articles,
                   const std::vector<Source> &sources)
{
    const QDir root(folder);
    put(root, QStringLiteral("config.toml"), Config);
    put(root, QStringLiteral("static/theme.css"), "body { font-family: serif }\n");
    put(root, QStringLiteral("layouts/_default/baseof.html"), Base);
    put(root, QStringLiteral("layouts/_default/single.html"), Single);
    put(root, QStringLiteral("layouts/_default/single.json"), Json);
    put(root, QStringLiteral("layouts/_default/list.html"), List);
    put(root, QStringLiteral("layouts/index.html"), Home);
    QHash<QString, Source> byKey;
    for (const Source &source : sources)
        byKey.insert(source.key, source);
    for (const Article &article : articles) {
        const ArticleContent &content = article.content;
        put(root,
            QStringLiteral("content/%1/%2.md").arg(content.kind, content.slug),
            contentOf(content, byKey));
    }
}

} // namespace stet::bench
