// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Workspace that shows what comes of the text, and leads from there back to it.
#include "ui/editor/article_fields.h"
#include "ui/editor/article_form.h"
#include "ui/editor/desk_facts.h"
#include "ui/editor/details/details_panel.h"
#include "ui/editor/draft_undo.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/outline/outline_panel.h"
#include "ui/editor/outline/outline_rules.h"
#include "ui/editor/page_pipeline.h"
#include "ui/editor/pane_sync.h"
#include "ui/editor/panels/panel_tabs.h"
#include "ui/editor/panels/problems_panel.h"
#include "ui/editor/panels/sources_panel.h"
#include "ui/editor/text_mirror.h"
#include "ui/editor/workspace.h"
#include "ui/editor/writing_helps.h"
#include "ui/preview/preview_link.h"
#include "ui/preview/preview_pane.h"

#include <QApplication>
#include <QUrl>

#include <algorithm>

namespace stet {

namespace {

QString issuedText(const PartialDate &date)
{
    if (date.year == 0)
        return {};
    QString text = QStringLiteral("%1").arg(date.year, 4, 10, QLatin1Char('0'));
    if (date.month > 0)
        text += QStringLiteral("-%1").arg(date.month, 2, 10, QLatin1Char('0'));
    if (date.month > 0 && date.day > 0)
        text += QStringLiteral("-%1").arg(date.day, 2, 10, QLatin1Char('0'));
    return text;
}

SourceRole roleOf(const ArticleContent &content, const QString &key)
{
    for (const StatedRole &stated : content.roles) {
        if (stated.key == key)
            return stated.role;
    }
    return SourceRole::Unstated;
}

} // namespace

void Workspace::showPage(const std::shared_ptr<const PageOutcome> &outcome)
{
    m_sync->setShown(outcome->galley, outcome->update.page);
    PreviewUpdate update = outcome->update;
    update.reveal = m_sync->caretBlock();
    m_preview->view().showUpdate(update);
    m_preview->showLeftOut(outcome->leftOut);
    showSources(*outcome);
    m_outline->setSections(outlineOf(*outcome->galley));
    m_outline->showCaret(m_editor->textCursor().position());
    showLength();
    Q_EMIT lengthChanged(outcome->length);
}

void Workspace::showSources(const PageOutcome &outcome)
{
    const DeskFacts &facts = *outcome.order.facts;
    std::vector<SourceCard> cards;
    int number = 0;
    const auto add = [&](const QString &key, SourceRole role, int shown) {
        SourceCard card;
        card.number = shown;
        card.key = key;
        card.role = role;
        const Source *const source = facts.source(key);
        card.known = source != nullptr;
        if (source) {
            card.publisher = source->publisher;
            card.title = source->title;
            card.issued = issuedText(source->issued);
        }
        cards.push_back(std::move(card));
    };
    const QStringList &printed = outcome.update.page->sources;
    for (const QString &key : printed)
        add(key, roleOf(outcome.order.content, key), ++number);
    for (const QString &key : outcome.galley->citedKeys) {
        if (!facts.source(key))
            add(key, SourceRole::Unstated, 0);
    }
    // A role without a citation is a problem; here it can be taken back.
    const auto isPrinted = [&](const Source &source) {
        return std::any_of(printed.begin(), printed.end(), [&](const QString &key) {
            const Source *const one = facts.source(key);
            return one != nullptr && one->id == source.id; // by whichever of its keys
        });
    };
    for (const StatedRole &stated : outcome.order.content.roles) {
        const Source *const source = facts.source(stated.key);
        if (source != nullptr && !isPrinted(*source))
            add(stated.key, stated.role, 0);
    }
    m_sources->setCards(std::move(cards));
    m_panels->setCount(m_sources, m_sources->count());
}

void Workspace::showProblems(const std::vector<Problem> &problems)
{
    m_problems->setProblems(problems);
    m_panels->setCount(m_problems, m_problems->count());
    // They are told of once the page had its time to be shown.
    if (!m_article.isNull())
        m_helps->setLanguage(content().language);
}

void Workspace::goToSource(const QString &key)
{
    const std::shared_ptr<const PageOutcome> page = m_pipeline->newest();
    if (!page)
        return;
    for (const PlacedBlock &placed : page->galley->blocks) {
        for (const CiteMark &mark : placed.block->cites) {
            const bool cites = std::any_of(mark.items.begin(),
                                           mark.items.end(),
                                           [&](const CiteItem &item) { return item.key == key; });
            if (cites) {
                m_editor->goTo(placed.range.start + mark.range.start, mark.range.length);
                return;
            }
        }
    }
    Q_EMIT statusMessage(tr("This source is cited outside the text, in a fact or a correction."));
}

void Workspace::beginAt(const Problem &place)
{
    m_arrival = [this, place] {
        goToProblem(place);
    };
}

void Workspace::goToProblem(const Problem &problem)
{
    const auto goToRow = [&](DraftField table) {
        m_fields->focus(table);
        m_details->chooseRow(table, problem.row);
    };
    switch (problem.place) {
    case Problem::Place::Body:
        m_editor->goTo(problem.range.start, problem.range.length);
        break;
    case Problem::Place::Headline:
        m_form->focusHeadline();
        break;
    case Problem::Place::Dek:
        m_fields->focus(DraftField::Dek);
        break;
    case Problem::Place::Category:
        m_fields->focus(DraftField::Category);
        break;
    case Problem::Place::Byline:
        m_fields->focus(DraftField::Authors);
        break;
    case Problem::Place::Facts:
        goToRow(DraftField::Facts);
        break;
    case Problem::Place::Corrections:
        goToRow(DraftField::Corrections);
        break;
    case Problem::Place::Roles:
        showPanel(m_sources);
        m_sources->choose(problem.subject);
        break;
    case Problem::Place::Pins:
        m_fields->focus(DraftField::Pins);
        break;
    case Problem::Place::LeadPicture:
        m_fields->focus(problem.what == Problem::What::MissingPicture ||
                                problem.what == Problem::What::DamagedPicture ||
                                problem.what == Problem::What::UnsafeImage
                            ? DraftField::LeadImage
                        : problem.what == Problem::What::MissingAlt ||
                                problem.what == Problem::What::CitationInLine
                            ? DraftField::LeadAlt
                            : DraftField::LeadCaption);
        break;
    }
}

void Workspace::moveSection(size_t section, size_t before)
{
    const QString body = m_editor->mirror().text();
    // What the panel shows is of the last page; the text may be one key further.
    const std::vector<OutlineSection> sections = outlineOf(parseGalley(body));
    if (m_editor->isReadOnly() || sections.size() != m_outline->sections().size() ||
        section >= sections.size())
        return;
    const bool fromPanel = m_outline->isAncestorOf(QApplication::focusWidget());
    const SectionMove move = stet::moveSection(body, sections, section, before);
    if (!m_undo->perform(move.edits))
        return;
    const std::vector<OutlineSection> now = outlineOf(parseGalley(m_editor->mirror().text()));
    m_outline->setSections(now);
    m_editor->choose(move.heading, 0);
    m_editor->scrollToPosition(move.heading);
    if (const std::optional<size_t> row = sectionAt(now, move.heading); row && fromPanel)
        m_outline->choose(*row);
}

void Workspace::followLink(const QUrl &url)
{
    const PreviewLink link = previewLinkOf(url);
    switch (link.to) {
    case PreviewLink::To::Web:
        if (m_openLink)
            m_openLink(url);
        break;
    case PreviewLink::To::Article:
        if (m_watch->facts()->around->articles.bySlug(link.slug) != nullptr)
            Q_EMIT openArticleRequested(link.slug);
        else
            Q_EMIT statusMessage(tr("This link leads to no article of the desk."));
        break;
    case PreviewLink::To::List:
        Q_EMIT statusMessage(tr("This link leads to a list of the published site."));
        break;
    case PreviewLink::To::Other:
        Q_EMIT statusMessage(tr("Links of this kind are not opened from the preview: %1")
                                 .arg(url.scheme().left(20)));
        break;
    }
}

} // namespace stet
