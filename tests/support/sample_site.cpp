// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_site.h"

#include "core/base/resources.h"
#include "core/interchange/csl_json.h"
#include "core/interchange/desk_file.h"
#include "core/interchange/markdown_file.h"
#include "core/publish/file_writer.h"
#include "tests/support/page_fixture.h"

#include <QDir>

namespace stet::test {

namespace {

QByteArray sampleFile(const QString &name)
{
    QFile file(QStringLiteral(":/stet/sample/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample lacks %s", qPrintable(name));
    return file.readAll();
}

template <class T>
T taken(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(*result);
}

ArticleRow rowOf(const Article &article)
{
    const ArticleContent &content = article.content;
    ArticleRow row;
    row.publicState = article.publicState;
    row.headline = content.headline;
    row.slug = content.slug;
    row.kind = content.kind;
    row.category = content.category;
    row.language = content.language;
    row.published = content.published;
    row.tags = content.tags;
    return row;
}

} // namespace

QStringList SampleSite::writeTo(const QString &folder) const
{
    QStringList files;
    const auto put = [&](const QString &path, QByteArrayView bytes) {
        const QString file = folder + u'/' + path;
        QDir().mkpath(QFileInfo(file).path());
        taken(replaceFile(file, bytes, anyFile));
        if (path.endsWith(QStringLiteral(".html")))
            files.append(file);
    };
    for (const Article &article : articles) {
        put(pagePath(article.content.kind, article.content.slug),
            maker->articleDocument(article, PageMaker::inSite()));
    }
    for (const SitePlan::ListPage &page : maker->plan().listPages()) {
        const SitePlan::List list = maker->plan().list(page);
        put(list.path, maker->listDocument(list));
    }
    put(QStringLiteral("search.html"), maker->searchDocument());
    put(QStringLiteral("404.html"), maker->notFoundDocument());
    for (const auto &[path, word, text] :
         {std::tuple("about.html", "about", maker->plan().desk().about),
          std::tuple("policy.html", "policy", maker->plan().desk().policy)}) {
        put(QLatin1String(path),
            maker->textDocument(QLatin1String(path), QLatin1String(word), text));
    }
    for (const MediaInfo &picture : maker->shownPictures())
        put(picture.name, sampleFile(picture.name));
    put(QStringLiteral("theme.css"), maker->css());
    return files;
}

SampleSite sampleSite(std::vector<Article> more, std::vector<Source> sources)
{
    initResources();
    SampleSite site;
    const QStringList names =
        QDir(QStringLiteral(":/stet/sample/articles")).entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        Article article =
            taken(readMarkdownFile(sampleFile(QStringLiteral("articles/") + name), name)).article;
        if (!article.spiked)
            site.articles.push_back(std::move(article));
    }
    for (Article &article : more)
        site.articles.push_back(std::move(article));
    CslSources known = taken(readCslJson(sampleFile(QStringLiteral("sources.json"))));
    for (Source &source : sources)
        known.sources.push_back(std::move(source));
    SiteDirectory directory;
    for (const Article &article : site.articles) {
        const ArticleContent &content = article.content;
        directory.rows.push_back(rowOf(article));
        directory.details.insert(
            content.slug, {content.dek, content.authors, content.modified, content.corrections});
    }
    std::vector<Kind> kinds;
    for (const char *id : {"news", "tool", "comparison", "explainer"})
        kinds.push_back(builtInKind(QLatin1String(id)));
    const DeskFile desk = taken(readDeskFile(sampleFile(QStringLiteral("desk.json"))));
    std::vector<MediaInfo> pictures;
    const QStringList files =
        QDir(QStringLiteral(":/stet/sample/images")).entryList(QDir::Files, QDir::Name);
    for (const QString &file : files)
        pictures.push_back({QStringLiteral("images/") + file, {}, {}, 0});
    site.maker = std::make_unique<PageMaker>(builtInTheme(),
                                             SitePlan(directory, desk.settings, kinds),
                                             known.sources,
                                             pictures,
                                             QHash<ArticleId, StandingCheck>(),
                                             Rereadings());
    return site;
}

} // namespace stet::test
