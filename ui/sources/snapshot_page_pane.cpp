// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/snapshot_page_pane.h"

#include "core/base/record_words.h"
#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "core/sources/extractor.h"
#include "ui/preview/preview_view.h"
#include "ui/sources/find_strip.h"
#include "ui/sources/snapshot_list_model.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_scale.h"
#include "ui/widgets/tokens.h"

#include <QFile>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int mostFound = 5'000;

std::vector<FoundPlace> placesOf(const QString &words, const QString &text)
{
    std::vector<FoundPlace> places;
    qsizetype at = words.isEmpty() ? -1 : text.indexOf(words, 0, Qt::CaseInsensitive);
    while (at >= 0 && places.size() < size_t(mostFound)) {
        places.push_back({at, words.size()});
        at = text.indexOf(words, at + words.size(), Qt::CaseInsensitive);
    }
    return places;
}

QByteArray pageStyle()
{
    QFile file(QStringLiteral(":/stet/preview/snapshot.css"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "SnapshotPagePane", "the style of snapshots is missing");
    return opened ? file.readAll() : QByteArray();
}

} // namespace

/// One drawing, made on the pool.
struct SnapshotPagePane::Drawn
{
    PreviewUpdate update;
    std::vector<qsizetype> parts;
    int leftOut = 0;
};

SnapshotPagePane::SnapshotPagePane(DeskSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_view(new PreviewView(this))
    , m_notice(new NoticeBar(this))
{
    setObjectName(QStringLiteral("snapshotPagePane"));
    setAccessibleName(tr("The page as it was kept"));
    setFocusPolicy(Qt::StrongFocus);
    m_view->setObjectName(QStringLiteral("snapshotPage"));
    m_view->setPageStyle(pageStyle());
    m_view->setPath(QStringLiteral("snapshot.html"));
    m_view->setFocusHome(this);
    m_notice->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(m_notice);
    column->addWidget(m_view, 1);
    fitToText(*this, [this] { m_view->setZoom(int(100 * textScale())); });
    connect(m_view, &PreviewView::partClicked, this, [this](const QString &part, int offset) {
        if (const qsizetype start = snapshotPartStart(part); start >= 0)
            Q_EMIT placeChanged(start + offset);
    });
    connect(m_view, &PreviewView::partScrolled, this, [this](const QString &part) {
        if (const qsizetype start = snapshotPartStart(part); start >= 0)
            Q_EMIT placeChanged(start);
    });
    connect(m_view, &PreviewView::loaded, this, &SnapshotPagePane::scrollToGoal);
    applyColours();
}

SnapshotPagePane::~SnapshotPagePane()
{
    m_reading.cancel();
}

QWidget *SnapshotPagePane::makeTools()
{
    auto *tools = new QFrame(this);
    tools->setObjectName(QStringLiteral("filterBar"));
    tools->setProperty("ground", QStringLiteral("panel"));
    tools->setAttribute(Qt::WA_StyledBackground);
    auto *tones = new PlainLabel(tools);
    tones->setProperty("tone", QStringLiteral("muted"));
    tones->setPlainText(tr("Quiet: around the text. Slanted: menus. Dashed: hidden."));
    tones->setToolTip(
        plainToolTip(tr("Drawn anew from what was kept. Nothing is fetched, no script "
                        "runs, links lead nowhere, pictures are left out.")));
    m_find = new FindStrip(QStringLiteral("InPage"), tools);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    row->addWidget(tones, 1);
    row->addWidget(m_find);
    connect(m_find, &FindStrip::wordsChanged, this, [this](const QString &words) {
        find(words);
        m_find->announceCount();
    });
    connect(m_find, &FindStrip::nextRequested, this, &SnapshotPagePane::findNext);
    connect(m_find, &FindStrip::previousRequested, this, &SnapshotPagePane::findPrevious);
    connect(m_find, &FindStrip::left, this, [this] { setFocus(Qt::OtherFocusReason); });
    return tools;
}

void SnapshotPagePane::showSnapshot(const Snapshot &snapshot)
{
    showNothing();
    m_snapshot = snapshot;
    m_unread = true;
    if (isVisible())
        read();
}

void SnapshotPagePane::showNothing()
{
    m_reading.cancel();
    m_snapshot = {};
    m_shaped = nullptr;
    m_found.clear();
    m_current = -1;
    m_goal = -1;
    m_leftOut = 0;
    m_unread = false;
    m_find->showCount(0, 0);
    m_notice->dismiss();
    draw();
}

void SnapshotPagePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_unread)
        read();
}

void SnapshotPagePane::read()
{
    m_unread = false;
    if (!m_shaping) {
        m_extractor = std::make_unique<Extractor>(Extractor::installedProgram());
        m_shaping = std::make_unique<Shaping>(m_session, *m_extractor);
    }
    m_view->prepare();
    m_reading = m_shaping->of(m_snapshot);
    whenDone(m_reading, this, [this, id = m_snapshot.id](const Result<ShapedSnapshot> &shaped) {
        if (id != m_snapshot.id)
            return;
        if (shaped)
            take(*shaped);
        else
            Q_EMIT errorRaised(shaped.error(), tr("read the words of the snapshot"));
    });
}

void SnapshotPagePane::take(const ShapedSnapshot &shaped)
{
    m_shaped = std::make_shared<const ShapedSnapshot>(shaped);
    showNotice();
    // One comes for the text, which has menus before it.
    const auto &runs = shaped.text.runs;
    const auto first = std::find_if(
        runs.begin(), runs.end(), [](const SnapshotRun &run) { return run.kind == RunKind::Main; });
    if (m_goal < 0 && first != runs.end() && first != runs.begin())
        m_goal = first->start + 1; // behind the line's end that parts them
    if (m_find->words().isEmpty())
        draw();
    else
        find(m_find->words());
}

void SnapshotPagePane::showNotice()
{
    QStringList sentences;
    if (m_snapshot.state != SnapshotState::Kept)
        sentences += tr("These are no words to quote. %1").arg(shownWords(m_snapshot.reason));
    if (m_shaped && !m_shaped->trouble.isEmpty())
        sentences += tr("Only lines are shown. %1").arg(m_shaped->trouble);
    if (m_leftOut > 0)
        sentences += tr("The page is long: its last %n parts are left out here; the words have "
                        "them.",
                        nullptr,
                        m_leftOut);
    if (sentences.isEmpty()) {
        m_notice->dismiss();
        return;
    }
    Notice notice;
    notice.weight = Notice::Weight::Warning;
    notice.text = sentences.join(u' ');
    notice.closable = false;
    m_notice->show(notice);
}

void SnapshotPagePane::find(const QString &words)
{
    m_found = m_shaped ? placesOf(words, m_shaped->text.text) : std::vector<FoundPlace>();
    m_current = m_found.empty() ? -1 : 0;
    m_find->showCount(m_current + 1, int(m_found.size()));
    draw();
}

void SnapshotPagePane::step(int by)
{
    if (m_found.empty())
        return;
    const int count = int(m_found.size());
    m_current = (m_current + by + count) % count;
    m_find->showCount(m_current + 1, count);
    draw();
    Q_EMIT placeChanged(m_found[size_t(m_current)].start);
}

void SnapshotPagePane::findNext()
{
    step(1);
}

void SnapshotPagePane::findPrevious()
{
    step(-1);
}

void SnapshotPagePane::focusFind()
{
    m_find->focusField();
}

void SnapshotPagePane::draw()
{
    if (!m_shaped) {
        // An engine that has shown nothing yet has nothing to take away.
        if (m_page)
            takeDrawn({{std::make_shared<const Page>(), nullptr, {}, ++m_generation, {}}, {}, 0});
        return;
    }
    m_again = m_drawing;
    if (std::exchange(m_drawing, true))
        return;
    whenDone(QtConcurrent::run([shaped = m_shaped,
                                base = m_page,
                                found = m_found,
                                current = m_current,
                                title = snapshotName(m_snapshot),
                                generation = ++m_generation] {
                 Drawn drawn;
                 CappedPage page = capPage(
                     renderSnapshotPage({shaped->text, shaped->shape, title, found, current}),
                     previewLimit);
                 drawn.leftOut = page.leftOut;
                 for (const PagePart &part : page.page.parts)
                     drawn.parts.push_back(snapshotPartStart(QString::fromLatin1(part.id)));
                 drawn.update.page = std::make_shared<const Page>(std::move(page.page));
                 drawn.update.base = base;
                 if (base)
                     drawn.update.patch = diffPages(*base, *drawn.update.page);
                 drawn.update.generation = generation;
                 return drawn;
             }),
             this,
             [this, of = m_shaped](const Drawn &drawn) {
                 m_drawing = false;
                 if (of == m_shaped)
                     takeDrawn(drawn);
                 if (m_again || of != m_shaped)
                     draw();
             });
}

void SnapshotPagePane::takeDrawn(const Drawn &drawn)
{
    m_page = drawn.update.page;
    m_parts.clear();
    std::copy_if(drawn.parts.begin(),
                 drawn.parts.end(),
                 std::back_inserter(m_parts),
                 [](qsizetype start) { return start >= 0; });
    PreviewUpdate update = drawn.update;
    if (m_current >= 0)
        update.reveal = partAt(m_found[size_t(m_current)].start);
    m_view->showUpdate(update);
    if (m_current < 0)
        scrollToGoal();
    else if (m_view->isReady())
        m_goal = -1; // what was found is shown instead
    if (drawn.leftOut != m_leftOut) {
        m_leftOut = drawn.leftOut;
        showNotice();
    }
}

QByteArray SnapshotPagePane::partAt(qsizetype position) const
{
    const auto behind = std::upper_bound(m_parts.begin(), m_parts.end(), position);
    return behind == m_parts.begin() ? QByteArray() : snapshotPartId(*std::prev(behind));
}

void SnapshotPagePane::goTo(qsizetype position)
{
    m_goal = position;
    scrollToGoal();
}

void SnapshotPagePane::scrollToGoal()
{
    // Once it is reached it is none: a page that is loaded again stays where the person went.
    if (m_goal >= 0 && !m_parts.empty() && m_view->isReady())
        m_view->scrollTo(partAt(std::exchange(m_goal, -1)), 0);
}

PreviewView &SnapshotPagePane::view() const
{
    return *m_view;
}

void SnapshotPagePane::applyColours()
{
    m_view->setScheme(tokensFor(palette()).dark ? PreviewScheme::Dark : PreviewScheme::Light);
}

void SnapshotPagePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColours();
}

// The page itself never has the keyboard.
void SnapshotPagePane::keyPressEvent(QKeyEvent *event)
{
    constexpr double line = 0.1;
    constexpr double window = 0.9;
    constexpr double wholePage = 1e6;
    switch (event->key()) {
    case Qt::Key_Down:
        m_view->scrollPages(line);
        break;
    case Qt::Key_Up:
        m_view->scrollPages(-line);
        break;
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        m_view->scrollPages(event->modifiers().testFlag(Qt::ShiftModifier) ? -window : window);
        break;
    case Qt::Key_PageUp:
        m_view->scrollPages(-window);
        break;
    case Qt::Key_Home:
        m_view->scrollPages(-wholePage);
        break;
    case Qt::Key_End:
        m_view->scrollPages(wholePage);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace stet
