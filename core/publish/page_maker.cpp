// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/page_maker.h"

#include "core/base/regular_file.h"
#include "core/base/text.h"
#include "core/desk/publishing/placed_evidence.h"
#include "core/desk/site_reading.h"
#include "core/galley/galley.h"
#include "core/publish/feeds/feed_maker.h"
#include "core/publish/seal.h"
#include "core/render/news_item.h"
#include "core/render/redirect_page.h"

#include <QMutexLocker>
#include <QUrl>

namespace stet {

namespace {

/// Of a withdrawn article readers have the headline, the authors and the notice alone.
bool isShown(Problem::Place place, PublicState state)
{
    return showsWords(state) || place == Problem::Place::Headline ||
           place == Problem::Place::Byline || place == Problem::Place::Corrections;
}

/// Ends style sheets of versions that did not seal them.
constexpr char UnsealedStyleSheet[] = "\n/* Written by Stet. */\n";

QByteArray sealedStyleSheet(const QByteArray &css)
{
    std::string bytes = css.toStdString();
    if (!bytes.ends_with('\n'))
        bytes += '\n';
    appendSeal(bytes, SealStyle::Css);
    return QByteArray::fromStdString(bytes);
}

} // namespace

PageMaker::PageMaker(Theme theme,
                     SitePlan plan,
                     std::vector<Source> sources,
                     std::vector<MediaInfo> pictures,
                     QHash<ArticleId, StandingCheck> checks,
                     Rereadings rereadings,
                     QDate today)
    : m_theme(std::move(theme))
    , m_css(sealedStyleSheet(m_theme.css()))
    , m_plan(std::move(plan))
    , m_feeds(feedLinks(m_plan))
    , m_checks(std::move(checks))
    , m_rereadings(std::move(rereadings))
    , m_today(today)
{
    for (Source &source : sources) {
        m_byId.insert(source.id, source);
        m_sources.insert(source.key, std::move(source));
    }
    for (MediaInfo &picture : pictures)
        m_pictures.insert(picture.name, std::move(picture));
}

bool PageMaker::isStyleSheet(RegularFile &file)
{
    constexpr qint64 MostBytes = 2'000'000;
    const QByteArray bytes = file.read(MostBytes);
    const SealState seal = sealOf(bytes, SealStyle::Css);
    return seal == SealState::Whole ||
           (seal == SealState::None && bytes.endsWith(UnsealedStyleSheet));
}

PageMaker::SourceLook PageMaker::library() const
{
    return [this](const QString &key) -> const Source * {
        const auto found = m_sources.constFind(key);
        return found == m_sources.constEnd() ? nullptr : &*found;
    };
}

template <class Use>
auto PageMaker::withInput(const Subject &subject, const Place &place, const Use &use)
{
    const Article &article = subject.article;
    const ArticleContent &content = article.content;
    const bool marks = showsEvidence(subject.evidence, article.publicState);
    const Galley galley =
        parseGalley(content.body, nullptr, marks ? GalleyUse::Again : GalleyUse::Once);
    const Kind &kind = m_plan.kind(content.kind);
    const Language &language = m_plan.language(content.language);
    const StandingCheck standing = m_checks.value(article.id);
    const StandingCheck check = shownCheck(standing, content, article.publicState);
    const PageEvidence evidence =
        marks ? placedEvidence(subject.evidence, articleWords(content, galley, language, kind))
              : PageEvidence();
    const QDate nextCheck = nextCheckOf(content, kind);
    const PageInput input{
        .content = content,
        .galley = galley,
        .desk = m_plan.desk(),
        .kind = kind,
        .language = language,
        .source = subject.source,
        .articleHref =
            [&](const QString &slug) {
                return place.alone ? QString() : m_plan.articleHref(slug, place.site);
            },
        .hasPicture = [this](const QString &file) { return m_pictures.contains(file); },
        .readNext = place.alone ? std::vector<PageLink>()
                                : m_plan.readNext(content, article.publicState, place.site),
        .mentionedIn =
            place.alone ? std::vector<PageLink>() : m_plan.mentionedIn(content, place.site),
        .root = place.root,
        .home = place.alone ? QString() : place.site + QStringLiteral("index.html"),
        .nav = place.alone ? std::vector<PageLink>() : m_plan.nav(language, place.site),
        .lists = place.alone ? std::optional<QString>() : place.site,
        .feeds = m_feeds,
        .kindsInUse = m_plan.kindsInUse(),
        .publicState = article.publicState,
        .checkedBy = check.person,
        .checkedByAuthor = check.byAuthor,
        .reread = [this](const Source &one) { return m_rereadings.of(one.id, m_plan.desk()); },
        .evidence = marks ? &evidence : nullptr,
        .evidenceFell = standing.fell,
        .overdue = nextCheck.isValid() && m_today.isValid() && nextCheck < m_today,
    };
    note(input);
    return use(input);
}

std::string PageMaker::pageOf(const PageInput &input) const
{
    std::string document = renderDocument(input, m_theme, input.root + QStringLiteral("theme.css"));
    appendSeal(document, SealStyle::Html);
    return document;
}

std::string PageMaker::articleDocument(const Article &article,
                                       const Place &place,
                                       const ReaderEvidence &evidence)
{
    return withInput({article, evidence, library()}, place, [this](const PageInput &input) {
        return pageOf(input);
    });
}

PageMaker::ArticleFiles PageMaker::articleFiles(const Article &article)
{
    return filesOf({article, {}, library()});
}

PageMaker::ArticleFiles PageMaker::articleFiles(const PublishedArticle &published)
{
    QHash<QString, Source> sources;
    for (const Source &source : published.sources)
        sources.insert(source.key, asItMayBeShown(source));
    const SourceLook look = [&](const QString &key) -> const Source * {
        const auto found = sources.constFind(key);
        if (found != sources.constEnd())
            return &*found;
        // An edition of before may cite by the key of a source that was merged since.
        return published.tellsSources ? nullptr : library()(key);
    };
    return filesOf({published.article, published.evidence, look});
}

/// What was published of a source, as far as its terms allow by now: what the desk may not name any
/// more is not named by the next build either.
Source PageMaker::asItMayBeShown(Source published) const
{
    const auto byId = m_byId.constFind(published.id);
    // Of one that was merged since, the key leads to the other.
    const Source *const now = byId == m_byId.constEnd() ? library()(published.key) : &*byId;
    if (now == nullptr)
        return published;
    if (now->terms == SourceTerms::Confidential && published.terms != now->terms) {
        const QString key = published.key;
        published = *now;
        published.key = key;
        return published;
    }
    published.terms = std::max(published.terms, now->terms);
    published.embargoUntilMs = std::max(published.embargoUntilMs, now->embargoUntilMs);
    return published;
}

PageMaker::ArticleFiles PageMaker::filesOf(const Subject &subject)
{
    return withInput(subject, inSite(), [&](const PageInput &input) {
        ArticleFiles files{pageOf(input), newsItem(input, subject.article.id)};
        appendSeal(files.newsItem, SealStyle::Ninjs);
        return files;
    });
}

std::string PageMaker::listDocument(const SitePlan::List &list) const
{
    const Language &language = m_plan.language(m_plan.desk().language);
    const ListingInput input{.desk = m_plan.desk(),
                             .language = language,
                             .title = list.title,
                             .titleIsWord = list.titleIsWord,
                             .number = list.number,
                             .path = list.path,
                             .home = QStringLiteral("index.html"),
                             .nav = m_plan.nav(language, {}),
                             .groups = list.groups,
                             .pages = list.pages,
                             .subjects = list.subjects,
                             .nothing = list.nothing,
                             .feeds = m_feeds,
                             .lists = QString()};
    std::string document = listingDocument(input, m_theme, QStringLiteral("theme.css"));
    appendSeal(document, SealStyle::Html);
    return document;
}

std::string PageMaker::movedDocument(const SitePlan::Moved &moved) const
{
    const ArticleRow &row = *moved.row;
    const Language &language = m_plan.language(row.language);
    const QString title = singleLine(row.headline);
    const QString path = pagePath(row.kind, row.slug);
    std::string document =
        redirectDocument({language,
                          title.isEmpty() ? language.word(QStringLiteral("untitled")) : title,
                          QStringLiteral("../") + path,
                          m_plan.permanent(path)});
    appendSeal(document, SealStyle::Html);
    return document;
}

std::string
PageMaker::textDocument(const QString &path, const QString &word, const QString &markdown)
{
    const Language &language = m_plan.language(m_plan.desk().language);
    const Galley galley = parseGalley(markdown, nullptr, GalleyUse::Once);
    const ListingInput input{.desk = m_plan.desk(),
                             .language = language,
                             .title = language.word(word),
                             .titleIsWord = true,
                             .path = path,
                             .home = QStringLiteral("index.html"),
                             .nav = m_plan.nav(language, {}),
                             .groups = {},
                             .pages = {},
                             .feeds = m_feeds,
                             .lists = QString(),
                             .text = &galley,
                             .articleHref = [this](const QString &slug) {
                                 return m_plan.articleHref(slug, {});
                             }};
    std::string document = listingDocument(input, m_theme, QStringLiteral("theme.css"));
    appendSeal(document, SealStyle::Html);
    const QMutexLocker lock(&m_mutex);
    for (const PlacedBlock &placed : galley.blocks)
        m_shown.unite({placed.block->images.begin(), placed.block->images.end()});
    return document;
}

std::string PageMaker::searchDocument() const
{
    const Language &language = m_plan.language(m_plan.desk().language);
    const ListingInput input{.desk = m_plan.desk(),
                             .language = language,
                             .title = language.word(QStringLiteral("search")),
                             .titleIsWord = true,
                             .path = searchPath(),
                             .home = QStringLiteral("index.html"),
                             .nav = m_plan.nav(language, {}),
                             .groups = {},
                             .pages = {},
                             .feeds = m_feeds,
                             .lists = QString(),
                             .isSearch = true};
    std::string document = listingDocument(input, m_theme, QStringLiteral("theme.css"));
    appendSeal(document, SealStyle::Html);
    return document;
}

std::string PageMaker::notFoundDocument() const
{
    const Language &language = m_plan.language(m_plan.desk().language);
    const QString root = QUrl(m_plan.permanent({})).path(QUrl::FullyEncoded);
    const QString from = root.isEmpty() ? QStringLiteral("/") : root;
    const ListingInput input{.desk = m_plan.desk(),
                             .language = language,
                             .title = language.word(QStringLiteral("notFound")),
                             .titleIsWord = true,
                             .path = {},
                             .home = from + QStringLiteral("index.html"),
                             .nav = m_plan.nav(language, from),
                             .groups = {},
                             .pages = {},
                             .nothing = language.word(QStringLiteral("notFoundText")),
                             .lists = from};
    std::string document = listingDocument(input, m_theme, from + QStringLiteral("theme.css"));
    appendSeal(document, SealStyle::Html);
    return document;
}

std::vector<MediaInfo> PageMaker::shownPictures() const
{
    const QMutexLocker lock(&m_mutex);
    std::vector<MediaInfo> shown;
    for (const MediaInfo &picture : m_pictures) {
        if (m_shown.contains(picture.name))
            shown.push_back(picture);
    }
    return shown;
}

PageFindings PageMaker::findings() const
{
    const QMutexLocker lock(&m_mutex);
    PageFindings findings = m_findings;
    findings.sort();
    return findings;
}

ProblemContext PageMaker::contextOf(const PageInput &input) const
{
    return {.hasSource = [&input](const QString &key) { return input.source(key) != nullptr; },
            .hasArticle = [this](const QString &slug) { return m_plan.has(slug); },
            .hasPicture = input.hasPicture};
}

void PageMaker::note(const PageInput &input)
{
    const QStringList images = pageImages(input);
    std::vector<Problem> problems =
        findProblems(input.content, input.galley, input.kind, contextOf(input));
    std::erase_if(problems, [&input](const Problem &problem) {
        return !breaksPage(problem.what) || !isShown(problem.place, input.publicState);
    });
    if (images.isEmpty() && problems.empty())
        return;
    const QMutexLocker lock(&m_mutex);
    for (const QString &file : images)
        m_shown.insert(file);
    m_findings.add(input.content.slug, input.content.body, std::move(problems));
}

} // namespace stet
