// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Workspace that shows an article and what comes of it.
#include "core/base/text.h"
#include "core/desk/articles.h"
#include "core/desk/desk_session.h"
#include "core/desk/draft/draft_log.h"
#include "ui/editor/article_fields.h"
#include "ui/editor/article_form.h"
#include "ui/editor/claims/claim_marks.h"
#include "ui/editor/comments/article_comments.h"
#include "ui/editor/desk_facts.h"
#include "ui/editor/details/details_panel.h"
#include "ui/editor/draft_recorder.h"
#include "ui/editor/draft_undo.h"
#include "ui/editor/find/draft_finder.h"
#include "ui/editor/find/find_bar.h"
#include "ui/editor/held_place.h"
#include "ui/editor/links/file_offer.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/outline/outline_panel.h"
#include "ui/editor/outline/outline_rules.h"
#include "ui/editor/page_pipeline.h"
#include "ui/editor/pane_sync.h"
#include "ui/editor/panels/panel_tabs.h"
#include "ui/editor/panels/problems_panel.h"
#include "ui/editor/panels/sources_panel.h"
#include "ui/editor/paste/paste_reader.h"
#include "ui/editor/pictures/picture_inserter.h"
#include "ui/editor/presence_watch.h"
#include "ui/editor/proposals/article_proposals.h"
#include "ui/editor/section_presets.h"
#include "ui/editor/text_mirror.h"
#include "ui/editor/workspace.h"
#include "ui/editor/writing_helps.h"
#include "ui/preview/preview_link.h"
#include "ui/preview/preview_pane.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/pane_head.h"
#include "ui/widgets/ui_language.h"

#include <QApplication>
#include <QLocale>
#include <QTimer>
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

// Nothing of the article before stays under the next one's name.
void Workspace::showNothing()
{
    keepPlace();
    m_pictures->forget();
    m_paste->forget();
    m_files->forget();
    m_comments->forget();
    m_claims->forget();
    m_proposals->forget();
    m_finder->close();
    m_presence->enter({});
    m_branchBar->dismiss();
    m_trashBar->dismiss();
    m_article = {};
    m_recorder->begin({});
    m_undo->begin({}, m_session.actor().name, DraftUndo::Access::ReadOnly);
    m_loading = true;
    m_content = {};
    setWritable(false);
    m_form->load({});
    m_details->forget();
    m_details->showContent({});
    m_editor->load({});
    m_helps->forget();
    m_loading = false;
}

void Workspace::load(const OpenDraft &draft)
{
    const Article &article = draft.article;
    m_loading = true;
    m_article = article.id;
    m_content = article.content;
    m_publicState = article.publicState;
    m_watch->setOwnArticle(article.id);
    m_form->load(article.content);
    m_details->showContent(article.content);
    m_editor->load(article.content.body);
    setWritable(true);
    m_loading = false;

    beginOn(draft);
    if (isVisible()) // else one has left before it was read
        m_presence->enter(article.id);
    m_comments->open(article.id);
    m_claims->open(article.id);
    lookForBranches();
    m_preview->view().setPath(pagePath(article.content.kind, article.content.slug));
    m_preview->view().scrollTo({}, 0);
    showHeading();
    showKind();
    orderPage();
    QWidget *const elsewhere = isVisible() ? nullptr : QApplication::focusWidget();
    if (const auto arrive = std::exchange(m_arrival, nullptr))
        arrive();
    else if (article.content.headline.isEmpty() && !m_editor->isReadOnly())
        m_form->focusHeadline();
    else if (!goToPlace())
        m_editor->goTo(placeToBegin(article.content.body), 0);
    // Who went on before the article was read, to its check say, keeps the keyboard there.
    if (elsewhere != nullptr)
        elsewhere->setFocus(Qt::OtherFocusReason);
    m_helps->leaveTable();
    // Once the text is seen, and while the desk is asked for what its page needs.
    QTimer::singleShot(0, this, &Workspace::prepare);
}

void Workspace::showTrashed(bool trashed)
{
    if (!trashed) {
        m_trashBar->dismiss();
        return;
    }
    Notice notice;
    notice.weight = Notice::Weight::Warning;
    notice.closable = false;
    notice.text = tr("This article is in the trash. What is written here is kept all the same.");
    if (m_session.readOnlyReason().isEmpty())
        notice.actionText = tr("Restore");
    notice.action = [this] {
        Q_EMIT restoreWanted();
    };
    m_trashBar->show(notice);
}

void Workspace::beginBehind()
{
    m_arrival = [] {
    };
}

void Workspace::keepPlace()
{
    if (m_article.isNull())
        return;
    const QTextCursor caret = m_editor->textCursor();
    m_places[m_article] = {caret.anchor(), caret.position(), m_editor->topPosition()};
}

// Who comes back within a session goes on where they were; the text may be shorter by now.
bool Workspace::goToPlace()
{
    const auto place = m_places.constFind(m_article);
    if (place == m_places.constEnd())
        return false;
    const int last = m_editor->document()->characterCount() - 1;
    m_editor->goTo(std::min(place->caret, last), 0);
    QTextCursor caret = m_editor->textCursor();
    caret.setPosition(std::min(place->anchor, last));
    caret.setPosition(std::min(place->caret, last), QTextCursor::KeepAnchor);
    m_editor->setTextCursor(caret);
    m_editor->scrollToPosition(place->top);
    return true;
}

void Workspace::beginOn(const OpenDraft &draft)
{
    m_recorder->begin(draft.article);
    m_undo->begin(draft,
                  m_session.actor().name,
                  m_editor->isReadOnly() ? DraftUndo::Access::ReadOnly : DraftUndo::Access::Write);
}

// Never where the desk itself can only be read.
void Workspace::setWritable(bool writable)
{
    const bool readOnly = !writable || !m_session.readOnlyReason().isEmpty();
    m_form->setReadOnly(readOnly);
    m_details->setReadOnly(readOnly);
    m_editor->setReadOnly(readOnly);
    m_outline->setReadOnly(readOnly);
    m_proposals->setWritable(!readOnly);
}

void Workspace::take(const ArticleContent &content)
{
    // By the places that differ: the caret stays in its words.
    const std::vector<DraftEdit> edits =
        editsBetween(this->content(), content, StepKind::Edit, m_session.clock().nowMs());
    std::vector<DraftEdit> ofBody;
    std::copy_if(edits.begin(), edits.end(), std::back_inserter(ofBody), [](const DraftEdit &edit) {
        return edit.field == DraftField::Body;
    });
    m_loading = true;
    {
        const HeldPlace held(*m_editor, std::move(ofBody));
        m_content = content;
        m_fields->apply(edits, content);
    }
    m_undo->taken(edits);
    m_loading = false;
    m_finder->contentChanged();
    showHeading();
    showKind();
    orderPage();
}

void Workspace::noteKept(const Article &article)
{
    m_publicState = article.publicState;
    m_loading = true;
    m_form->showSlug(article.content.slug);
    m_undo->fieldsTaken();
    m_loading = false;
}

bool Workspace::apply(const std::vector<DraftEdit> &edits)
{
    if (edits.empty())
        return false;
    ArticleContent now = content();
    if (!replay(edits, now))
        return false;
    m_content = now;
    m_fields->apply(edits, now);
    m_finder->contentChanged();
    showHeading();
    showKind();
    orderPage();
    const DraftEdit &last = edits.back();
    m_fields->choose({last.field, last.position + last.inserted.size(), 0});
    m_helps->leaveTable();
    QWidget *focus = QApplication::focusWidget();
    if (!m_findBar->isAncestorOf(focus) && !m_outline->isAncestorOf(focus))
        m_fields->focus(last.field);
    return true;
}

ArticleContent Workspace::content() const
{
    ArticleContent content = m_content;
    m_form->writeTo(content);
    m_details->writeTo(content);
    content.body = m_editor->mirror().text();
    return content;
}

void Workspace::showFacts()
{
    const std::shared_ptr<const DeskFacts> facts = m_watch->facts();
    m_loading = true;
    m_form->setKinds(facts->kinds);
    m_form->setCategories(facts->settings.categories);
    m_helps->setDeskWords(facts->settings.words);
    m_loading = false;
    showKind();
    showHeading();
    orderPage();
}

void Workspace::showHeading()
{
    const ArticleContent now = content();
    // A dictionary takes as long to read as the first page to show: that comes first.
    if (m_pipeline->newest())
        m_helps->setLanguage(now.language);
    // By its own language, whatever the window speaks.
    m_editor->setLayoutDirection(QLocale(now.language).textDirection());
    const QString kind = m_watch->facts()->kind(now.kind).name.in(uiLanguage());
    QStringList words{kind, now.category};
    words.removeAll(QString());
    for (const Presence &other : m_presence->others())
        words.append(tr("also here: %1").arg(singleLine(other.person)));
    m_editHead->setNote(words.join(QStringLiteral(" · ")));
    Q_EMIT titleChanged(now.headline.isEmpty() ? tr("Untitled") : now.headline);
}

void Workspace::orderPage()
{
    if (m_article.isNull())
        return;
    const ArticleContent now = content();
    m_watch->setSurroundings(surroundingsOf(now));
    if (m_watch->isReady())
        m_pipeline->order({now, m_publicState, m_watch->facts(), m_theme->theme()});
}

void Workspace::showPage(const std::shared_ptr<const PageOutcome> &outcome)
{
    m_sync->setShown(outcome->galley, outcome->update.page);
    PreviewUpdate update = outcome->update;
    update.reveal = m_sync->caretBlock();
    m_preview->view().showUpdate(update);
    m_preview->showLeftOut(outcome->leftOut);
    m_helps->setLanguage(outcome->order.content.language);
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
