// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Workspace that puts its panes together and listens to them.
#include "core/desk/desk_session.h"
#include "core/desk/media.h"
#include "core/desk/pictures.h"
#include "core/sources/pictures/picture_process.h"
#include "ui/editor/article_commands.h"
#include "ui/editor/article_fields.h"
#include "ui/editor/article_form.h"
#include "ui/editor/cite/sentence_citer.h"
#include "ui/editor/claims/claim_marks.h"
#include "ui/editor/comments/article_comments.h"
#include "ui/editor/comments/comments_panel.h"
#include "ui/editor/desk_facts.h"
#include "ui/editor/details/details_panel.h"
#include "ui/editor/draft_recorder.h"
#include "ui/editor/draft_undo.h"
#include "ui/editor/editor_look.h"
#include "ui/editor/find/draft_finder.h"
#include "ui/editor/find/find_bar.h"
#include "ui/editor/form_page.h"
#include "ui/editor/links/file_offer.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/outline/outline_panel.h"
#include "ui/editor/page_pipeline.h"
#include "ui/editor/pane_sync.h"
#include "ui/editor/panels/panel_tabs.h"
#include "ui/editor/panels/problems_panel.h"
#include "ui/editor/panels/sources_panel.h"
#include "ui/editor/paste/paste_reader.h"
#include "ui/editor/pictures/picture_inserter.h"
#include "ui/editor/preview_choices.h"
#include "ui/editor/targets/chosen_length.h"
#include "ui/editor/targets/target_meter.h"
#include "ui/editor/text_mirror.h"
#include "ui/editor/workspace.h"
#include "ui/editor/writing_helps.h"
#include "ui/preview/preview_pane.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/pane_head.h"
#include "ui/widgets/text_scale.h"

#include <QAction>
#include <QSplitter>
#include <QTabBar>
#include <QTimeZone>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int panelsWidth = 240;

/// The day that it is where the desk is at home.
QDate todayOf(const Clock &clock, const DeskSettings &desk)
{
    return QDateTime::fromMSecsSinceEpoch(clock.nowMs(), zoneOf(desk)).date();
}

} // namespace

PictureDoor Workspace::pictureDoor() const
{
    return {[this](const QString &title, const QByteArray &bytes) {
        return Pictures(m_session).add(title, bytes, installedPictureReader());
    }};
}

void Workspace::buildPanes()
{
    // Each pane is made where it stays: to move one means to style all of it again.
    m_branchBar = new NoticeBar(this);
    m_trashBar = new NoticeBar(this);
    m_notesBar = new NoticeBar(this);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter = splitter;
    auto *editPane = new QWidget(splitter);
    editPane->setProperty("ground", QStringLiteral("paper"));
    editPane->setAttribute(Qt::WA_StyledBackground);
    m_editHead = new PaneHead(tr("Edit"), editPane);
    m_target = new TargetMeter(m_editHead);
    m_editHead->addWidget(m_target);
    m_findBar = new FindBar(editPane);
    auto *formPage = new FormPage(editPane);
    m_form = new ArticleForm(formPage->viewport());
    formPage->setForm(m_form);
    m_editor = new MarkdownEditor(editPane);
    auto *editColumn = new QVBoxLayout(editPane);
    editColumn->setContentsMargins(0, 0, 0, 0);
    editColumn->setSpacing(0);
    editColumn->addWidget(m_editHead);
    editColumn->addWidget(m_findBar);
    editColumn->addWidget(formPage);
    editColumn->addWidget(m_editor, 1);

    m_preview = new PreviewPane(splitter);
    m_preview->view().setFocusHome(m_editor);
    m_preview->setZoomChoices(zoomSteps());

    m_panels = new PanelTabs(splitter);
    m_sources = new SourcesPanel(m_panels);
    m_problems = new ProblemsPanel(m_panels);
    m_panels->addPanel(m_sources, QStringLiteral("source"), tr("Sources"));
    m_outline = new OutlinePanel(m_panels);
    m_panels->addPanel(m_problems, QStringLiteral("warning"), tr("Problems"));
    m_panels->addPanel(m_outline, QStringLiteral("list"), tr("Outline"));
    m_details = new DetailsPanel(
        pictureDoor(),
        [this] { return todayOf(m_session.clock(), m_watch->facts()->settings); },
        m_panels);
    m_panels->addPanel(m_details, QStringLiteral("info"), tr("Details"));

    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(editPane);
    splitter->addWidget(m_preview);
    splitter->addWidget(m_panels);
    editPane->setMinimumWidth(320);
    m_preview->setMinimumWidth(280);
    fitToText(*m_panels, [this] { m_panels->setMinimumWidth(withText(panelsWidth)); });
    splitter->setStretchFactor(0, 5);
    splitter->setStretchFactor(1, 5);
    splitter->setStretchFactor(2, 0);
    splitter->setSizes({465, 465, 310});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_branchBar->setProperty("bar", QStringLiteral("branches"));
    column->setSpacing(0);
    m_trashBar->setProperty("bar", QStringLiteral("trash"));
    column->addWidget(m_trashBar);
    m_notesBar->setProperty("bar", QStringLiteral("notes"));
    m_notesBar->setObjectName(QStringLiteral("notesBar"));
    column->addWidget(m_branchBar);
    column->addWidget(m_notesBar);
    column->addWidget(splitter, 1);
}

void Workspace::buildBeside()
{
    m_citer = new SentenceCiter(*m_editor, *m_undo, this);
    m_besideShown = makeArticleCommand(QStringLiteral("sourceBeside"), this);
    m_besideShown->setCheckable(true);
    connect(m_besideShown, &QAction::triggered, this, &Workspace::besideWanted);
    m_panelActions.prepend(m_besideShown);
    addAction(m_besideShown);
    QAction *cite = makeArticleCommand(QStringLiteral("citeWords"), this);
    connect(cite, &QAction::triggered, this, &Workspace::citeWordsWanted);
    cite->setPriority(QAction::LowPriority); // no button: there is one beside the words
    m_actions.append(cite);
    addAction(cite);
}

void Workspace::setBeside(QWidget *pane)
{
    m_beside = pane;
    m_splitter->insertWidget(m_splitter->indexOf(m_preview) + 1, pane);
    m_splitter->setStretchFactor(m_splitter->indexOf(pane), 5);
    pane->setMinimumWidth(m_preview->minimumWidth());
    pane->hide();
}

void Workspace::showBeside(bool shown)
{
    if (m_beside == nullptr)
        return;
    // As wide as what it takes the place of.
    QList<int> sizes = m_splitter->sizes();
    const int preview = m_splitter->indexOf(m_preview);
    const int beside = m_splitter->indexOf(m_beside);
    const int width = std::max(sizes[preview], sizes[beside]);
    m_beside->setVisible(shown);
    m_preview->setVisible(!shown);
    sizes[shown ? beside : preview] = width;
    sizes[shown ? preview : beside] = 0;
    m_splitter->setSizes(sizes);
    m_besideShown->setChecked(shown);
}

void Workspace::citeSentence(const QString &key,
                             std::function<void(const Result<CitedSentence> &)> done)
{
    m_citer->cite(content(), m_watch->facts(), key, std::move(done));
}

void Workspace::setCitedWords(std::function<std::vector<CitedWords>(const ArticleId &)> waiting)
{
    m_citedWords = std::move(waiting);
}

void Workspace::noteCited()
{
    m_recorder->noteCompany();
}

bool Workspace::isKept(const ArticleId &article) const
{
    return article != m_article || m_recorder->isAllKept();
}

void Workspace::buildClaims()
{
    m_claims = new ClaimMarks(m_session, this);
    connect(m_claims, &ClaimMarks::marked, m_fields, &ArticleFields::markClaims);
    connect(
        m_claims,
        &ClaimMarks::shown,
        &m_preview->view(),
        [this](const std::vector<PreviewClaim> &claims) { m_preview->view().setClaims(claims); });
    connect(m_claims, &ClaimMarks::notesCounted, this, &Workspace::showOpenNotes);
    connect(m_pipeline, &PagePipeline::made, m_claims, &ClaimMarks::follow);
}

// The checker's word: it is answered where the claims are.
void Workspace::showOpenNotes(int open)
{
    if (open == 0) {
        m_notesBar->dismiss();
        return;
    }
    Notice notice;
    notice.text = tr("%Ln note(s) of the fact-check wait for an answer.", nullptr, open);
    notice.actionText = tr("Show");
    notice.context = this;
    notice.action = [this] {
        Q_EMIT notesWanted();
    };
    m_notesBar->show(notice);
}

void Workspace::buildPanelActions()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_panelActions.append(separator);
    const auto add = [this](const char *id) {
        m_panelActions.append(makeArticleCommand(QString::fromLatin1(id), this));
        return m_panelActions.last();
    };
    connect(add("goText"), &QAction::triggered, m_editor, [this] {
        m_editor->setFocus(Qt::ShortcutFocusReason);
    });
    for (const auto &[id, panel] : std::initializer_list<std::pair<const char *, QWidget *>>{
             {"goSources", m_sources},
             {"goProblems", m_problems},
             {"goOutline", m_outline},
             {"goDetails", m_details},
             {"goComments", m_comments->panel()}})
        connect(add(id), &QAction::triggered, this, [this, shown = panel] { showPanel(shown); });
    addActions(m_panelActions);
    m_panelActions += (new PreviewChoices(*m_preview, this))->actions();
}

void Workspace::buildComments()
{
    m_comments = new ArticleComments(
        m_session,
        *m_editor,
        *m_fields,
        [this] {
            return JournalEntry{m_article, m_recorder->version(), content(), content()};
        },
        this);
    m_panels->addPanel(m_comments->panel(), QStringLiteral("comment"), tr("Comments"));
    connect(m_comments, &ArticleComments::said, this, &Workspace::statusMessage);
    connect(m_comments, &ArticleComments::errorRaised, this, &Workspace::errorRaised);
    connect(m_comments, &ArticleComments::leftInJournal, this, [this] {
        Q_EMIT wordsLeftInJournal(m_article);
    });
    connect(m_comments, &ArticleComments::panelWanted, m_panels, [this] {
        m_panels->setCurrentWidget(m_comments->panel());
    });
    connect(m_comments, &ArticleComments::counted, m_panels, [this](int open) {
        m_panels->setCount(m_comments->panel(), open);
    });
}

void Workspace::showPanel(QWidget *panel)
{
    m_panels->setCurrentWidget(panel);
    for (QWidget *next = panel->nextInFocusChain(); panel->isAncestorOf(next);
         next = next->nextInFocusChain()) {
        if (next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus) != 0) {
            next->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
    m_panels->tabBar()->setFocus(Qt::ShortcutFocusReason);
}

void Workspace::connectForm()
{
    const auto noteText =
        [this](DraftField field, qsizetype at, const QString &removed, const QString &inserted) {
            if (m_loading)
                return;
            m_undo->proseTyped(field, at, removed, inserted);
            m_finder->contentChanged();
            if (field == DraftField::Headline)
                showHeading();
            orderPage();
        };
    connect(m_form, &ArticleForm::textEdited, this, noteText);
    connect(&m_editor->mirror(),
            &TextMirror::edited,
            this,
            [noteText](qsizetype at, const QString &removed, const QString &inserted) {
                noteText(DraftField::Body, at, removed, inserted);
            });
    const auto noteFields = [this] {
        if (m_loading)
            return;
        m_undo->fieldsTyped();
        showHeading();
        orderPage();
    };
    connect(m_form, &ArticleForm::fieldEdited, this, noteFields);
    connect(m_details, &DetailsPanel::typed, this, noteFields);
    connect(m_details, &DetailsPanel::changed, this, [this, noteFields] {
        noteFields();
        m_undo->endStep();
    });
    connect(m_form, &ArticleForm::kindChanged, this, &Workspace::kindChosen);
    connect(m_target, &TargetMeter::clicked, m_panels, [this] {
        m_panels->setCurrentWidget(m_details);
        QWidget *number = m_details->field(DraftField::Target);
        m_details->ensureWidgetVisible(number);
        number->setFocus(Qt::OtherFocusReason);
    });
    connect(m_form, &ArticleForm::bodyWanted, m_editor, [this] { m_editor->setFocus(); });
    connect(m_watch, &DeskWatch::factsChanged, this, &Workspace::showFacts);
    connect(m_watch, &DeskWatch::aroundChanged, this, &Workspace::orderPage);
}

void Workspace::connectPanes()
{
    PreviewView &view = m_preview->view();
    view.setImageReader([this](const QString &name) { return Media(m_session).get(name); });
    connect(m_pipeline, &PagePipeline::made, this, &Workspace::showPage);
    connect(m_pipeline, &PagePipeline::problemsFound, this, &Workspace::showProblems);
    connect(m_sync, &PaneSync::headClicked, m_form, &ArticleForm::focusHeadline);
    connect(&view, &PreviewView::linkClicked, this, &Workspace::followLink);
    connect(&view, &PreviewView::linkHovered, this, [this](const QString &address) {
        const QString host = QUrl(address).host();
        const bool web = address.startsWith(QStringLiteral("http"));
        Q_EMIT statusMessage(web ? tr("Opens %1 in the browser").arg(host) : QString());
    });
    connect(m_editor, &MarkdownEditor::pasteRefused, this, &Workspace::statusMessage);
    connect(
        new ChosenLength(*m_editor, this), &ChosenLength::counted, this, &Workspace::choiceCounted);
    connect(m_editor, &MarkdownEditor::stepEnded, m_undo, &DraftUndo::endStep);
    connect(m_form, &ArticleForm::pasteRefused, this, &Workspace::statusMessage);
    connect(m_paste, &PasteReader::said, this, &Workspace::statusMessage);
    for (QAction *action : std::as_const(m_actions)) {
        if (action->objectName() == QStringLiteral("cite"))
            connect(action, &QAction::triggered, m_helps, &WritingHelps::askCitation);
        else if (action->objectName() == QStringLiteral("sections"))
            connect(action, &QAction::triggered, this, &Workspace::insertSections);
        else if (action->objectName() == QStringLiteral("picture"))
            connect(action, &QAction::triggered, m_pictures, &PictureInserter::choose);
    }
}

void Workspace::connectPanels()
{
    const auto showDetails = [this] {
        m_panels->setCurrentWidget(m_details);
    };
    connect(m_fields, &ArticleFields::detailsWanted, m_panels, showDetails);
    connect(m_helps, &WritingHelps::detailsWanted, m_panels, showDetails);
    connect(m_sources, &SourcesPanel::placeWanted, this, &Workspace::goToSource);
    connect(m_sources, &SourcesPanel::filesDropped, this, &Workspace::sourceFilesDropped);
    connect(m_sources, &SourcesPanel::linkDropped, this, &Workspace::sourceLinkDropped);
    connect(m_sources, &SourcesPanel::roleStated, this, &Workspace::stateRole);
    connect(m_problems, &ProblemsPanel::placeWanted, this, &Workspace::goToProblem);
    m_problems->setCaret([this] { return m_editor->textCursor().selectionStart(); });
    addActions(m_problems->stepActions());
    connect(m_outline, &OutlinePanel::placeWanted, this, [this](qsizetype position) {
        m_editor->goTo(position, 0);
        m_editor->scrollToPosition(position);
    });
    connect(m_outline, &OutlinePanel::moveWanted, this, &Workspace::moveSection);
    connect(m_editor, &QPlainTextEdit::cursorPositionChanged, m_outline, [this] {
        m_outline->showCaret(m_editor->textCursor().position());
    });
}

void Workspace::stateRole(const QString &key, SourceRole role)
{
    if (!m_session.readOnlyReason().isEmpty())
        return;
    std::erase_if(m_content.roles, [&](const StatedRole &stated) { return stated.key == key; });
    if (role != SourceRole::Unstated)
        m_content.roles.push_back({key, role});
    m_undo->fieldsTyped();
    m_undo->endStep();
    orderPage();
}

void Workspace::connectPictures()
{
    m_files = new FileOffer(*m_editor, this);
    connect(m_files, &FileOffer::picturesGiven, m_pictures, &PictureInserter::takeFiles);
    connect(m_files, &FileOffer::citeWanted, m_helps, &WritingHelps::citeNew);
    connect(m_files, &FileOffer::listGiven, this, &Workspace::sourceListsGiven);
    connect(m_files, &FileOffer::keepWanted, this, [this](const QString &file) {
        Q_EMIT fileToKeep(file, m_helps->citeLater());
    });
    connect(m_files, &FileOffer::said, this, &Workspace::statusMessage);
    connect(m_editor,
            &MarkdownEditor::pictureGiven,
            m_pictures,
            [this](const QByteArray &bytes, const QImage &image) {
                if (bytes.isEmpty())
                    m_pictures->takeImage(image);
                else
                    m_pictures->takeBytes(bytes);
            });
    const auto refuse = [this](const Error &error) {
        Q_EMIT errorRaised(error, tr("insert this picture"));
    };
    connect(m_pictures, &PictureInserter::refused, this, refuse);
    connect(m_details, &DetailsPanel::pictureRefused, this, refuse);
}

} // namespace stet
