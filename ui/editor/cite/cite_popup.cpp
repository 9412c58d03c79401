// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/cite/cite_popup.h"

#include "core/base/when_done.h"
#include "ui/editor/cite/source_find_model.h"
#include "ui/editor/cite/source_form.h"
#include "ui/editor/cite/source_row_delegate.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_scale.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int findLimit = 30;
constexpr int popupWidth = 440;

int finderHeight()
{
    return withText(330);
}

} // namespace

CitePopup::CitePopup(CiteDoor door, QWidget *parent)
    : FloatingCard(parent)
    , m_door(std::move(door))
    , m_pages(new QStackedWidget(this))
    , m_finder(new QWidget(m_pages))
    , m_text(new QLineEdit(m_finder))
    , m_list(new QListView(m_finder))
    , m_hint(new PlainLabel(m_finder))
    , m_model(new SourceFindModel(this))
    , m_form(new SourceForm(m_pages))
{
    setAccessibleName(tr("Cite a source"));
    m_text->setPlaceholderText(tr("Find a source: publisher, title, author or key"));
    m_text->setObjectName(QStringLiteral("findSource"));
    m_text->setAccessibleName(tr("Find a source"));
    m_text->setClearButtonEnabled(false);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SourceRowDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus); // the keys stay in the field above
    m_list->setUniformItemSizes(false);
    m_list->setAccessibleName(tr("Sources found"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tellRows(*m_list, *m_text);
    makeSpeaker(*m_hint);
    m_hint->setProperty("tone", QStringLiteral("muted"));
    m_hint->setPlainText(hintText());

    auto *finder = new QVBoxLayout(m_finder);
    finder->setContentsMargins(0, 0, 0, 0);
    finder->setSpacing(8);
    finder->addWidget(m_text);
    finder->addWidget(m_list, 1);
    finder->addWidget(m_hint);
    m_pages->addWidget(m_finder);
    m_pages->addWidget(m_form);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 10);
    column->addWidget(m_pages);

    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, &CitePopup::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &) { takeCurrent(); });
    connect(m_form, &SourceForm::cancelled, this, &CitePopup::showList);
    connect(m_form, &SourceForm::accepted, this, &CitePopup::addNew);
    connect(m_form, &SourceForm::readWanted, this, &CitePopup::readPage);
    m_form->setReadsPages(bool(m_door.read));
}

CitePopup::~CitePopup()
{
    stopReading();
}

QString CitePopup::hintText()
{
    return tr("Enter cites · Ctrl+N enters a new source · Esc leaves");
}

void CitePopup::ask(const QRect &caret, std::vector<Source> offered)
{
    m_offered = std::move(offered);
    m_text->clear();
    showList();
    search({});
    showAt(caret, {popupWidth, finderHeight()});
    m_text->setFocus(Qt::PopupFocusReason);
}

void CitePopup::enter(const QRect &caret, const Source &known)
{
    m_offered.clear();
    m_text->setText(known.url.isEmpty() ? known.title : known.url);
    m_pages->setCurrentWidget(m_form);
    showAt(caret, {popupWidth, finderHeight()});
    m_form->start(known);
    fitToForm();
}

void CitePopup::search(const QString &text)
{
    const quint64 question = ++m_question;
    m_takesWhenFound = false;
    const QString asked = text.trimmed();
    if (asked.isEmpty() && !m_offered.empty()) {
        showFound(m_offered);
        return;
    }
    m_searching = true;
    whenDone(m_door.find(asked, findLimit),
             this,
             [this, question](const Result<std::vector<Source>> &answer) {
                 if (question != m_question)
                     return;
                 showFound(answer ? *answer : std::vector<Source>());
                 m_hint->setPlainText(answer ? hintText() : answer.error().message);
                 if (!answer)
                     announce(*m_hint);
             });
}

void CitePopup::showFound(std::vector<Source> sources)
{
    m_searching = false;
    m_model->setSources(std::move(sources));
    m_list->setCurrentIndex(m_model->index(0));
    if (std::exchange(m_takesWhenFound, false) && m_text->isVisible())
        takeCurrent();
}

void CitePopup::moveBy(int rows)
{
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, m_model->rowCount() - 1);
    m_list->setCurrentIndex(m_model->index(row));
}

void CitePopup::takeCurrent()
{
    if (m_searching) {
        m_takesWhenFound = true;
        return;
    }
    const Source *source = m_model->sourceAt(m_list->currentIndex().row());
    if (!source) {
        enterNew();
        return;
    }
    takeKey(source->key);
}

void CitePopup::takeKey(const QString &key)
{
    const QString taken = key; // leaving may change what it stands in
    leave();
    Q_EMIT chosen(taken);
}

void CitePopup::enterNew()
{
    m_pages->setCurrentWidget(m_form);
    m_form->start(m_text->text().trimmed());
    fitToForm();
}

void CitePopup::fitToForm()
{
    const QMargins margins = layout()->contentsMargins();
    fitTo({popupWidth, m_form->sizeHint().height() + margins.top() + margins.bottom() + 2});
}

void CitePopup::addNew()
{
    const Source source = m_form->source();
    if (source.title.isEmpty() && source.publisher.isEmpty()) {
        m_form->showFault(tr("A source needs a title or a publisher."));
        fitToForm();
        return;
    }
    m_form->setBusy(true);
    m_form->showFault({});
    whenDone(m_door.add(source), this, [this](const Result<Source> &answer) {
        m_form->setBusy(false);
        if (!answer) {
            m_form->showFault(answer.error().message);
            fitToForm();
            return;
        }
        if (isVisible())
            takeKey(answer->key);
    });
}

void CitePopup::readPage()
{
    if (!m_door.read)
        return;
    m_form->setBusy(true);
    m_form->showFault(tr("Reading the page. Back stops it."));
    fitToForm();
    m_reading = m_door.read(m_form->address());
    whenDone(m_reading, this, [this, reading = m_reading](const Result<Captured> &captured) {
        if (!reading.isCanceled())
            takeRead(captured);
    });
}

void CitePopup::takeRead(const Result<Captured> &captured)
{
    m_form->setBusy(false);
    if (!captured) {
        m_form->showFault(captured.error().message);
        fitToForm();
        return;
    }
    if (!captured->message.isEmpty())
        Q_EMIT said(captured->message);
    if (isVisible())
        takeKey(captured->source.key);
}

// What is not kept by then is not; a page that was is a source of the library.
void CitePopup::stopReading()
{
    m_reading.cancel();
}

void CitePopup::hideEvent(QHideEvent *event)
{
    stopReading();
    FloatingCard::hideEvent(event);
}

void CitePopup::showList()
{
    stopReading();
    m_pages->setCurrentWidget(m_finder);
    fitTo({popupWidth, finderHeight()});
    m_text->setFocus(Qt::OtherFocusReason);
}

bool CitePopup::eventFilter(QObject *watched, QEvent *event)
{
    const bool pressed = event->type() == QEvent::KeyPress;
    if (watched != m_text || (!pressed && event->type() != QEvent::ShortcutOverride))
        return FloatingCard::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool asksForNew = key->key() == Qt::Key_N && key->modifiers() == Qt::ControlModifier;
    if (!pressed) {
        // Elsewhere in the window this key makes a new article.
        event->setAccepted(asksForNew);
        return asksForNew;
    }
    switch (key->key()) {
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_PageDown:
        moveBy(5);
        return true;
    case Qt::Key_PageUp:
        moveBy(-5);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        takeCurrent();
        return true;
    default:
        break;
    }
    if (!asksForNew)
        return FloatingCard::eventFilter(watched, event);
    enterNew();
    return true;
}

bool CitePopup::leavesByItself() const
{
    return m_pages->currentWidget() != m_form;
}

void CitePopup::escaped()
{
    if (m_pages->currentWidget() == m_form)
        showList();
    else
        leave();
}

} // namespace stet
