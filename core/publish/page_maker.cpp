// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/page_maker.h"

#include "core/base/hash.h"
#include "core/base/regular_file.h"
#include "core/base/text.h"
#include "core/desk/publishing/placed_evidence.h"
#include "core/desk/site_reading.h"
#include "core/galley/galley.h"
#include "core/model/share_card.h"
#include "core/publish/feeds/feed_maker.h"
#include "core/publish/seal.h"
#include "core/render/news_item.h"

#include <QMutexLocker>

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

DeskSettings settingsOfPages(DeskSettings desk)
{
    for (QString *const text : {&desk.about, &desk.policy}) {
        if (!text->isEmpty())
            *text = QStringLiteral(".");
    }
    return desk;
}

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
                     qint64 instantMs,
                     QHash<ArticleId, QByteArray> editions,
                     ShownPictures copies,
                     KeptCards cards)
    : m_theme(std::move(theme))
    , m_css(sealedStyleSheet(m_theme.css()))
    , m_plan(std::move(plan))
    , m_desk(settingsOfPages(m_plan.desk()))
    , m_feeds(feedLinks(m_plan))
    , m_copies(std::move(copies))
    , m_cards(std::move(cards))
    , m_checks(std::move(checks))
    , m_rereadings(std::move(rereadings))
    , m_instantMs(instantMs)
    , m_today(instantMs == 0 ? QDate()
                             : QDateTime::fromMSecsSinceEpoch(instantMs, zoneOf(m_desk)).date())
    , m_editions(std::move(editions))
{
    for (Source &source : sources) {
        m_byId.insert(source.id, source);
        m_sources.insert(source.key, std::move(source));
    }
    for (MediaInfo &picture : pictures)
        m_pictures.insert(picture.name, std::move(picture));
    for (const PictureCopy &card : m_cards)
        m_cardFiles.insert(card.file.name, card.file);
    hashGround();
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
    return [this](const QString &key) {
        return librarySource(key);
    };
}

const Source *PageMaker::librarySource(const QString &key) const
{
    const auto found = m_sources.constFind(key);
    return found == m_sources.constEnd() ? nullptr : &*found;
}

template <class Use>
auto PageMaker::withInput(const Subject &subject,
                          const Place &place,
                          SitePlan::Around around,
                          AskedNames &asked,
                          const Use &use)
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
    if (nextCheck.isValid())
        asked.note(Asked::Past, nextCheck.toString(Qt::ISODate));
    std::function<const PictureCopy *(const QString &)> card;
    if (!place.alone) {
        card = [&](const QString &headline) {
            asked.note(Asked::Card, headline);
            return cardOf(headline);
        };
    }
    // What is added here is added to `groundOf`, or is asked and noted.
    const PageInput input{
        .content = content,
        .galley = galley,
        .desk = m_desk,
        .kind = kind,
        .language = language,
        .source = subject.source,
        .articleHref =
            [&](const QString &slug) {
                asked.note(Asked::Article, slug);
                return place.alone ? QString() : m_plan.articleHref(slug, place.site);
            },
        .hasPicture =
            [&](const QString &file) {
                asked.note(Asked::Picture, file);
                return hasPicture(file);
            },
        .copies = copiesLook(),
        .card = std::move(card),
        .readNext = std::move(around.readNext),
        .mentionedIn = std::move(around.mentionedIn),
        .root = place.root,
        .home = place.alone ? QString() : place.site + QStringLiteral("index.html"),
        .nav = place.alone ? std::vector<PageLink>() : m_plan.nav(language, place.site),
        .lists = place.alone ? std::optional<QString>() : place.site,
        .feeds = m_feeds,
        .kindsInUse = m_plan.kindsInUse(),
        .publicState = article.publicState,
        .checkedBy = check.person,
        .checkedByAuthor = check.byAuthor,
        .reread =
            [&](const Source &one) {
                asked.note(Asked::Reread, one.id.toString());
                return m_rereadings.of(one.id, m_desk);
            },
        .evidence = marks ? &evidence : nullptr,
        .evidenceFell = standing.fell,
        .overdue = isPast(nextCheck),
    };
    return use(input);
}

SitePlan::Around
PageMaker::around(const ArticleContent &content, PublicState state, const Place &place) const
{
    if (place.alone)
        return {};
    return {m_plan.readNext(content, state, place.site), m_plan.mentionedIn(content, place.site)};
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
    AskedNames nobodyAsks;
    return withInput({article, evidence, library()},
                     place,
                     around(article.content, article.publicState, place),
                     nobodyAsks,
                     [this](const PageInput &input) {
                         remember(traceOf(input));
                         return pageOf(input);
                     });
}

PageMaker::ArticleFiles PageMaker::articleFiles(const Article &article)
{
    AskedNames nobodyAsks;
    return filesOf({article, {}, library()},
                   around(article.content, article.publicState, inSite()),
                   nobodyAsks);
}

PageMaker::ArticleFiles PageMaker::articleFiles(const ArticleRow &row,
                                                const PublishedArticle &published)
{
    AskedNames asked;
    QHash<QString, Source> sources;
    for (const Source &source : published.sources) {
        asked.note(Asked::Terms, source.id.toString() + u' ' + source.key);
        sources.insert(source.key, asItMayBeShown(source));
    }
    // Whether their words may be read by now.
    for (const std::vector<Source> *const some :
         {&published.evidence.sources, &published.evidence.withheld}) {
        for (const Source &source : *some)
            asked.note(Asked::Terms, source.id.toString() + u' ' + source.key);
    }
    const SourceLook look = [&](const QString &key) -> const Source * {
        const auto found = sources.constFind(key);
        if (found != sources.constEnd())
            return &*found;
        if (published.tellsSources)
            return nullptr;
        // An edition of before may cite by the key of a source that was merged since.
        asked.note(Asked::Key, key);
        return librarySource(key);
    };
    // An article that got another address since the plan was made stands where the lists and links
    // of this run lead.
    Article article = published.article;
    article.content.kind = row.kind;
    article.content.slug = row.slug;
    ArticleFiles files =
        filesOf({article, published.evidence, look}, m_plan.around(row, inSite().site), asked);
    std::vector<Answered> answers;
    for (const QString &name : std::as_const(files.trace.asked))
        answers.push_back(answerTo(name));
    files.inputs = inputsOf(groundOf(row), std::move(answers));
    return files;
}

const Source *PageMaker::byNow(const SourceId &id, const QString &key) const
{
    const auto byId = m_byId.constFind(id);
    // Of one that was merged since, the key leads to the other.
    return byId == m_byId.constEnd() ? librarySource(key) : &*byId;
}

/// Whether pages can show it.
bool PageMaker::hasPicture(const QString &file) const
{
    return m_pictures.contains(file) && isReadable(m_copies, file);
}

CopiesLook PageMaker::copiesLook() const
{
    // Of pictures that were asked for by `hasPicture`, whose answer tells the copies too.
    return [this](const QString &file) {
        return copiesOf(m_copies, file);
    };
}

const PictureCopy *PageMaker::cardOf(const QString &headline) const
{
    if (m_cards.isEmpty())
        return nullptr;
    const auto found = m_cards.constFind(sha256Hex(cardOrder(headline)));
    return found == m_cards.constEnd() ? nullptr : &*found;
}

bool PageMaker::isPast(const QDate &day) const
{
    return day.isValid() && m_today.isValid() && day < m_today;
}

/// What was published of a source, as far as its terms allow by now: what the desk may not name any
/// more is not named by the next build either.
Source PageMaker::asItMayBeShown(Source published) const
{
    const Source *const now = byNow(published.id, published.key);
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

PageMaker::ArticleFiles
PageMaker::filesOf(const Subject &subject, SitePlan::Around around, AskedNames &asked)
{
    return withInput(subject, inSite(), std::move(around), asked, [&](const PageInput &input) {
        ArticleFiles files{pageOf(input), newsItem(input, subject.article.id), 0, traceOf(input)};
        files.trace.asked = asked.sorted();
        appendSeal(files.newsItem, SealStyle::Ninjs);
        remember(files.trace);
        return files;
    });
}

std::vector<MediaInfo> PageMaker::shownPictures() const
{
    const QMutexLocker lock(&m_mutex);
    QMap<QString, MediaInfo> shown; // two pictures of the same pixels have the same copies
    for (const QString &name : m_shown) {
        if (m_cardFiles.contains(name))
            shown.insert(name, m_cardFiles.value(name));
        if (!hasPicture(name))
            continue;
        const ShownPicture *const copied = copiesOf(m_copies, name);
        if (copied == nullptr) {
            shown.insert(name, m_pictures.value(name));
            continue;
        }
        for (const PictureCopy &copy : copied->copies)
            shown.insert(copy.file.name, copy.file);
    }
    return {shown.begin(), shown.end()};
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
            // Whatever stands alone: what is asked of the site's plan is noted by `articleHref`.
            .hasArticle =
                [this, &input](const QString &slug) {
                    (void)input.articleHref(slug);
                    return m_plan.has(slug);
                },
            .hasPicture = input.hasPicture,
            .hasDamagedPicture =
                [this](const QString &file) {
                    return m_pictures.contains(file);
                }};
}

PageTrace PageMaker::traceOf(const PageInput &input) const
{
    PageTrace trace;
    trace.images = pageImages(input);
    trace.images.removeDuplicates();
    std::vector<Problem> problems =
        findProblems(input.content, input.galley, input.kind, contextOf(input));
    std::erase_if(problems, [&input](const Problem &problem) {
        return !breaksPage(problem.what) || !isShown(problem.place, input.publicState);
    });
    PageFindings findings;
    findings.add(input.content.slug, input.content.body, std::move(problems));
    trace.findings = std::move(findings.kept);
    return trace;
}

void PageMaker::remember(const PageTrace &trace)
{
    if (trace.images.isEmpty() && trace.findings.empty())
        return;
    const QMutexLocker lock(&m_mutex);
    for (const QString &file : trace.images)
        m_shown.insert(file);
    m_findings.add(trace.findings);
}

} // namespace stet
