// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/page_pipeline.h"

#include "core/base/when_done.h"
#include "core/desk/publishing/placed_evidence.h"
#include "core/render/page.h"
#include "core/render/site_lists.h"
#include "core/render/theme.h"

#include <QtConcurrent>

#include <utility>

namespace stet {

namespace {

constexpr int problemPauseMs = 200;

const QString siteRoot = QStringLiteral("../"); // from an article's page

QString hrefOf(const ArticleRow &row)
{
    return siteRoot + pagePath(row.kind, row.slug);
}

std::vector<PageLink>
mentionsOf(const DeskFacts &facts, const ArticleContent &content, const Languages &languages)
{
    std::vector<PageLink> links;
    for (const ArticleRow &row : facts.around->mentionedIn)
        links.push_back(linkTo(row, content.language, languages, siteRoot));
    return links;
}

/// The words at which evidence stands; null where readers are shown none.
std::shared_ptr<const ArticleWords> wordsOf(const PageOrder &order,
                                            const Galley &galley,
                                            const PageOutcome *before,
                                            const Languages &languages)
{
    const ArticleContent &content = order.content;
    if (!showsEvidence(order.facts->evidence, order.publicState))
        return nullptr;
    return std::make_shared<const ArticleWords>(
        articleWords(content,
                     galley,
                     languages.forTag(content.language),
                     order.facts->kind(content.kind),
                     before ? before->words.get() : nullptr));
}

Page pageOf(const PageOrder &order,
            const Galley &galley,
            const ArticleWords *words,
            const Languages &languages)
{
    const DeskFacts &facts = *order.facts;
    const ArticleContent &content = order.content;
    const Language &language = languages.forTag(content.language);
    const StandingCheck check = shownCheck(facts.check, content, order.publicState);
    const Kind &kind = facts.kind(content.kind);
    const PageEvidence evidence = words ? placedEvidence(facts.evidence, *words) : PageEvidence();
    const QDate nextCheck = nextCheckOf(content, kind);
    const PageInput input{
        .content = content,
        .galley = galley,
        .desk = facts.settings,
        .kind = kind,
        .language = language,
        .source = [&facts](const QString &key) { return facts.source(key); },
        .articleHref =
            [&facts](const QString &slug) {
                const ArticleRow *row = facts.around->articles.bySlug(slug);
                return row ? hrefOf(*row) : QString();
            },
        .hasPicture = [&facts](const QString &file) { return facts.hasPicture(file); },
        .copies = [&facts](const QString &file) { return copiesOf(facts.copies, file); },
        .readNext = facts.around->articles.links(content, order.publicState, languages, siteRoot),
        .mentionedIn = mentionsOf(facts, content, languages),
        .home = siteRoot + QStringLiteral("index.html"),
        .nav = siteNav(siteLists(facts.kinds, facts.around->kinds), language, siteRoot),
        .lists = siteRoot,
        .kindsInUse = facts.around->kinds,
        .publicState = order.publicState,
        .checkedBy = check.person,
        .checkedByAuthor = check.byAuthor,
        .keptSources = -1,
        .reread =
            [&facts](const Source &source) {
                return facts.rereadings.of(source.id, facts.settings);
            },
        .evidence = words ? &evidence : nullptr,
        .evidenceFell = facts.check.fell,
        .overdue = nextCheck.isValid() && facts.today.isValid() && nextCheck < facts.today,
    };
    return renderPage(input, *order.theme);
}

std::shared_ptr<const PageOutcome> makePage(PageOrder order,
                                            const std::shared_ptr<const PageOutcome> &before,
                                            quint64 generation,
                                            const Languages &languages)
{
    auto outcome = std::make_shared<PageOutcome>();
    outcome->galley = std::make_shared<const Galley>(
        parseGalley(order.content.body, before ? before->galley.get() : nullptr));
    outcome->words = wordsOf(order, *outcome->galley, before.get(), languages);
    CappedPage capped =
        capPage(pageOf(order, *outcome->galley, outcome->words.get(), languages), previewLimit);
    outcome->leftOut = capped.leftOut;
    outcome->update.page = std::make_shared<const Page>(std::move(capped.page));
    outcome->update.generation = generation;
    if (before) {
        outcome->update.base = before->update.page;
        outcome->update.patch = diffPages(*outcome->update.base, *outcome->update.page);
    }
    outcome->length = outcome->galley->length(languages.forTag(order.content.language));
    outcome->order = std::move(order);
    return outcome;
}

std::vector<Problem> problemsOf(const PageOutcome &outcome)
{
    const DeskFacts &facts = *outcome.order.facts;
    const ProblemContext context{
        .hasSource = [&facts](const QString &key) { return facts.sources.contains(key); },
        .hasArticle = [&facts](const QString &slug) { return facts.around->mayHave(slug); },
        .hasPicture = [&facts](const QString &file) { return facts.hasPicture(file); },
        .hasDamagedPicture =
            [&facts](const QString &file) {
                return facts.pictures.contains(file);
            }};
    return findProblems(
        outcome.order.content, *outcome.galley, facts.kind(outcome.order.content.kind), context);
}

} // namespace

PagePipeline::PagePipeline(const Languages &languages, QObject *parent)
    : QObject(parent)
    , m_languages(languages)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(problemPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PagePipeline::lookForProblems);
}

std::shared_ptr<const PageOutcome> PagePipeline::newest() const
{
    return m_newest;
}

void PagePipeline::order(PageOrder order)
{
    if (!order.theme || !order.facts)
        return;
    if (m_running)
        m_waiting = std::move(order);
    else
        start(std::move(order));
}

void PagePipeline::start(PageOrder order)
{
    m_running = true;
    // Held, and before the order is moved: the worker may outlive whoever owns the list.
    const std::shared_ptr<const Languages> languages =
        order.facts->languages ? order.facts->languages
                               : std::make_shared<const Languages>(m_languages);
    whenDone(QtConcurrent::run([order = std::move(order),
                                before = m_newest,
                                generation = ++m_generation,
                                languages]() mutable {
                 return makePage(std::move(order), before, generation, *languages);
             }),
             this,
             [this](const std::shared_ptr<const PageOutcome> &outcome) { finished(outcome); });
}

void PagePipeline::finished(const std::shared_ptr<const PageOutcome> &outcome)
{
    m_running = false;
    m_newest = outcome;
    Q_EMIT made(outcome);
    if (m_waiting)
        start(*std::exchange(m_waiting, std::nullopt));
    m_pause.start();
}

void PagePipeline::lookForProblems()
{
    if (!m_newest || m_running || m_looking) {
        m_pause.start();
        return;
    }
    m_looking = true;
    whenDone(QtConcurrent::run([outcome = m_newest] { return problemsOf(*outcome); }),
             this,
             [this, outcome = m_newest](const std::vector<Problem> &problems) {
                 m_looking = false;
                 if (outcome == m_newest)
                     Q_EMIT problemsFound(problems);
                 else
                     m_pause.start();
             });
}

} // namespace stet
