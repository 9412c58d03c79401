// SPDX-License-Identifier: GPL-3.0-or-later
// Pages a second on two threads: Stet's page against md4c with a trivial template, both writing
// to a memory file system.
#include "core/galley/galley.h"
#include "core/render/page.h"
#include "core/render/theme.h"
#include "tests/bench/bench_row.h"
#include "tests/bench/corpus.h"
#include "tests/bench/trivial_site.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <span>

namespace stet::bench {

namespace {

constexpr int PageCount = 6'000;

/// Both sides take turns after so many pages: what else the machine does then slows both alike.
constexpr size_t PagesATurn = 1'000;
constexpr int Rounds = 11;

Kind newsKind()
{
    QFile file(QStringLiteral(":/stet/kinds/news.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the kind is not built in");
    return kindFromJson(QJsonDocument::fromJson(file.readAll()).object()).value();
}

} // namespace

std::vector<Row> benchPages(const QString & /*folder*/)
{
    const Corpus corpus;
    std::vector<Article> articles;
    for (int i = 0; i < PageCount; ++i)
        articles.push_back(corpus.article(i));
    QHash<QString, Source> sources;
    for (const Source &source : corpus.sources())
        sources.insert(source.key, source);
    const Theme theme = Theme::load().value();
    const Kind kind = newsKind();
    const Languages languages;
    const Language &language = languages.forTag(QStringLiteral("en"));
    DeskSettings desk;
    desk.name = QStringLiteral("Bench");
    desk.address = QStringLiteral("desk@bench.example");
    desk.baseUrl = QStringLiteral("https://bench.example");

    const auto stetPage = [&](const Article &article) {
        const Galley galley = parseGalley(article.content.body, nullptr, GalleyUse::Once);
        const PageInput input{
            .content = article.content,
            .galley = galley,
            .desk = desk,
            .kind = kind,
            .language = language,
            .source =
                [&](const QString &key) {
                    const auto at = sources.constFind(key);
                    return at == sources.cend() ? nullptr : &*at;
                },
            .articleHref = [](const QString &) { return QString(); },
            .hasPicture = [](const QString &) { return true; },
            .readNext = {{QStringLiteral("Another page"), QStringLiteral("another.html")}},
            .home = QStringLiteral("../index.html"),
            .nav = {{QStringLiteral("News"), QStringLiteral("index.html")}},
            .kindsInUse = {},
            .checkedBy = {},
            .reread = {},
        };
        return renderDocument(input, theme, QStringLiteral("../theme.css"));
    };

    std::vector<double> ours;
    std::vector<double> reference;
    for (int round = 0; round < Rounds; ++round) {
        for (size_t first = 0; first < articles.size(); first += PagesATurn) {
            const std::span<const Article> turn =
                std::span(articles).subspan(first).first(PagesATurn);
            reference.push_back(pagesPerSecond(turn, trivialPage));
            ours.push_back(pagesPerSecond(turn, stetPage));
        }
    }
    return {{.name = QStringLiteral("pages rendered and written, two threads"),
             .unit = QStringLiteral("pages/s"),
             .ours = percentile(ours, 0.5),
             .reference = percentile(reference, 0.5),
             .goal = 0.5,
             .better = Row::Better::Higher}};
}

} // namespace stet::bench
