// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/preview_view.h"

#include "core/galley/link_filter.h"
#include "ui/preview/preview_loader.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPromise>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int restartDelayMs = 200; // the engine is still clearing up after the signal
constexpr int loadLimitMs = 10'000;

int cssWidth(PreviewWidth width)
{
    switch (width) {
    case PreviewWidth::Pane:
        return 0;
    case PreviewWidth::Desktop:
        return 1280;
    case PreviewWidth::Tablet:
        return 768;
    case PreviewWidth::Phone:
        return 390;
    }
    Q_UNREACHABLE();
}

/// `value` as a literal of the script's language.
QString scriptLiteral(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

QString revealScript(const QByteArray &id)
{
    return QStringLiteral("stetPreview.reveal(") + scriptLiteral(QString::fromUtf8(id)) + u')';
}

QHash<QByteArray, QJsonArray> byPart(const std::vector<PreviewClaim> &claims)
{
    QHash<QByteArray, QJsonArray> parts;
    for (const PreviewClaim &claim : claims)
        parts[claim.part].append(QJsonArray{claim.from, claim.to, claim.state});
    return parts;
}

/// Tells the page of the parts alone whose claims are others: a key changes one of many.
QString claimsScript(const std::vector<PreviewClaim> &before, const std::vector<PreviewClaim> &now)
{
    const QHash<QByteArray, QJsonArray> old = byPart(before);
    const QHash<QByteArray, QJsonArray> parts = byPart(now);
    QJsonObject changed;
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        if (old.value(part.key()) != part.value())
            changed.insert(QString::fromUtf8(part.key()), part.value());
    }
    for (auto part = old.begin(); part != old.end(); ++part) {
        if (!parts.contains(part.key()))
            changed.insert(QString::fromUtf8(part.key()), QJsonArray());
    }
    return QStringLiteral("stetPreview.claims(") + scriptLiteral(changed) + u')';
}

} // namespace

PreviewView::PreviewView(QWidget *parent)
    : QWidget(parent)
    , m_url(previewUrl(QStringLiteral("page.html")))
{
    m_clock.start();
    setAcceptDrops(false);
    buildStopped();
    // The engine takes the focus itself, on a click and with each new renderer; keys belong to the
    // editor.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (m_focusHome && now && m_engine && m_engine->widget().isAncestorOf(now))
            QTimer::singleShot(0, this, &PreviewView::giveFocusBack);
    });
}

PreviewView::~PreviewView() = default;

void PreviewView::buildStopped()
{
    m_stopped = new QWidget(this);
    m_stoppedText = new QLabel(m_stopped);
    m_stoppedText->setTextFormat(Qt::PlainText);
    m_stoppedText->setWordWrap(true);
    m_stoppedText->setAlignment(Qt::AlignCenter);
    auto *again = new QPushButton(tr("Show the preview again"), m_stopped);
    auto *column = new QVBoxLayout(m_stopped);
    column->setContentsMargins(32, 32, 32, 32);
    column->addStretch();
    column->addWidget(m_stoppedText);
    column->addWidget(again, 0, Qt::AlignHCenter);
    column->addStretch();
    m_stopped->hide();
    connect(again, &QPushButton::clicked, this, [this] {
        m_restarts.forget();
        QTimer::singleShot(restartDelayMs, this, &PreviewView::restart);
    });
}

void PreviewView::prepare()
{
    if (!m_engine && m_state == State::Empty)
        startEngine();
}

void PreviewView::startEngine()
{
    const Result<const PreviewLibrary *> library = loadPreview();
    if (!library) {
        m_state = State::Stopped;
        m_stoppedText->setText(
            tr("The preview could not be started: %1. Your text is not touched by this.")
                .arg(library.error().message));
        m_stoppedText->setToolTip(plainToolTip(library.error().detail));
        m_stopped->show();
        layOutPage();
        return;
    }

    m_engine = (*library)->makeEngine(*this, engineEvents());
    m_engine->widget().setAccessibleName(tr("Preview of the page"));
    m_engine->setStyleSheet(m_css);
    m_engine->setImageReader(m_images);
    showPageBackground();
    layOutPage();
    m_engine->widget().show();
}

PreviewEvents PreviewView::engineEvents()
{
    PreviewEvents events;
    events.scriptConnected = [this](int load) {
        scriptConnected(load);
    };
    events.partScrolled = [this](const QString &part, double past) {
        Q_EMIT partScrolled(part, past);
    };
    events.partClicked = [this](const QString &part, int textOffset) {
        Q_EMIT partClicked(part, textOffset);
    };
    events.patchPainted = [this](quint64 generation) {
        Q_EMIT patchPainted(generation);
    };
    events.linkClicked = [this](const QUrl &url) {
        Q_EMIT linkClicked(url);
    };
    events.linkHovered = [this](const QString &address) {
        Q_EMIT linkHovered(address);
    };
    events.rendererGone = [this] {
        rendererGone();
    };
    return events;
}

void PreviewView::setPageStyle(const QByteArray &css)
{
    // The window's scroll bars, behind the page's own rules: no part of what is published.
    QFile own(QStringLiteral(":/stet/preview/preview.css"));
    const bool opened = own.open(QIODevice::ReadOnly);
    m_css = css + (opened ? own.readAll() : QByteArray());
    ++m_style;
    if (!m_engine)
        return;
    m_engine->setStyleSheet(m_css);
    if (m_state == State::Ready)
        restyle();
}

void PreviewView::restyle()
{
    if (std::exchange(m_shownStyle, m_style) != m_style)
        m_engine->run(QStringLiteral("stetPreview.restyle(%1)").arg(m_style));
}

void PreviewView::setImageReader(ImageReader reader)
{
    m_images = [images = std::move(reader)](const QString &path) {
        if (isAllowedImage(path))
            return images(path);
        QPromise<Result<MediaFile>> none;
        none.start();
        none.addResult(fail(ErrorCode::NotFound, QStringLiteral("This is no image.")));
        none.finish();
        return none.future();
    };
    if (m_engine)
        m_engine->setImageReader(m_images);
}

void PreviewView::setPath(const QString &path)
{
    m_url = previewUrl(path);
}

void PreviewView::showUpdate(const PreviewUpdate &update)
{
    m_wanted = update.page;
    m_generation = update.generation;
    m_revealed = update.reveal;
    switch (m_state) {
    case State::Empty:
        prepare();
        load();
        break;
    case State::Ready:
        applyPatch(update.base == m_shown ? update.patch : diffPages(*m_shown, *m_wanted));
        break;
    case State::Loading:
    case State::Stopped:
        break; // the newest page is taken when the document is there
    }
}

void PreviewView::load()
{
    if (!m_wanted || !m_engine)
        return;
    m_shown = m_wanted;
    m_state = State::Loading;
    m_shownStyle = m_style;
    showPageBackground();
    m_engine->show(m_url, previewDocument(*m_shown, m_scheme, ++m_load));
    QTimer::singleShot(loadLimitMs, this, [this, load = m_load] {
        if (load == m_load && m_state == State::Loading)
            rendererGone();
    });
}

void PreviewView::scriptConnected(int load)
{
    if (load != m_load || m_state != State::Loading)
        return;
    m_state = State::Ready;
    layOutPage();
    watchFocus();
    m_engine->run(QStringLiteral("stetPreview.setScheme(%1)")
                      .arg(scriptLiteral(QString::fromLatin1(schemeName(m_scheme)))));
    restyle();
    if (m_shown != m_wanted)
        applyPatch(diffPages(*m_shown, *m_wanted));
    if (!m_revealed.isEmpty())
        reveal(m_revealed);
    if (!m_claims.empty())
        m_engine->run(claimsScript({}, m_claims));
    if (m_state == State::Ready) // else the page that is wanted by now is loaded first
        Q_EMIT loaded();
}

void PreviewView::applyPatch(const PagePatch &patch)
{
    if (patch.wholePage) {
        load();
        return;
    }
    m_shown = m_wanted;
    // One call: what is revealed may be a part that the patch brings.
    m_engine->run(patchScript(patch, m_generation) + u';' + revealScript(m_revealed));
}

void PreviewView::rendererGone()
{
    m_state = State::Stopped;
    const bool comesBack = m_restarts.take(m_clock.elapsed());
    if (comesBack) {
        QTimer::singleShot(restartDelayMs, this, &PreviewView::restart);
    } else {
        m_stoppedText->setText(tr("The preview stopped several times and is at rest. "
                                  "Your text is not touched by this."));
        m_engine->widget().hide();
        m_stopped->show();
    }
    Q_EMIT rendererStopped(comesBack);
}

void PreviewView::restart()
{
    if (m_state != State::Stopped)
        return;
    m_stopped->hide();
    m_state = State::Empty;
    prepare();
    if (!m_engine)
        return;
    m_engine->widget().show();
    load();
}

void PreviewView::setClaims(std::vector<PreviewClaim> claims)
{
    if (claims == m_claims)
        return;
    const std::vector<PreviewClaim> before = std::exchange(m_claims, std::move(claims));
    if (m_state == State::Ready)
        m_engine->run(claimsScript(before, m_claims));
}

void PreviewView::setScheme(PreviewScheme scheme)
{
    m_scheme = scheme;
    showPageBackground();
    if (m_state == State::Ready)
        m_engine->run(QStringLiteral("stetPreview.setScheme(%1)")
                          .arg(scriptLiteral(QString::fromLatin1(schemeName(scheme)))));
}

void PreviewView::showPageBackground()
{
    if (m_engine)
        m_engine->setBackground(
            (m_scheme == PreviewScheme::Dark ? darkTokens() : lightTokens()).paper);
}

void PreviewView::setPageWidth(PreviewWidth width)
{
    m_width = width;
    layOutPage();
}

void PreviewView::setZoom(int percent)
{
    m_zoom = percent;
    layOutPage();
}

PreviewScheme PreviewView::scheme() const
{
    return m_scheme;
}

PreviewWidth PreviewView::pageWidth() const
{
    return m_width;
}

void PreviewView::layOutPage()
{
    m_stopped->setGeometry(rect());
    if (!m_engine)
        return;
    const int wanted = cssWidth(m_width);
    if (wanted == 0 || width() <= 0) {
        m_engine->widget().setGeometry(rect());
        m_engine->setZoomFactor(m_zoom / 100.0);
        return;
    }
    // A device that is wider than the pane is shown smaller, never cut.
    const int shown = std::min(wanted * m_zoom / 100, width());
    m_engine->widget().setGeometry((width() - shown) / 2, 0, shown, height());
    m_engine->setZoomFactor(std::clamp(static_cast<double>(shown) / wanted, 0.25, 5.0));
}

void PreviewView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOutPage();
}

void PreviewView::scrollPages(double pages)
{
    if (m_state == State::Ready)
        m_engine->run(
            QStringLiteral("window.scrollBy({top:window.innerHeight*%1,behavior:'instant'})")
                .arg(scriptLiteral(pages)));
}

void PreviewView::scrollTo(const QByteArray &id, double past)
{
    if (m_state == State::Ready)
        m_engine->run(QStringLiteral("stetPreview.scrollTo(%1,%2)")
                          .arg(scriptLiteral(QString::fromUtf8(id)), scriptLiteral(past)));
}

void PreviewView::reveal(const QByteArray &id)
{
    m_revealed = id;
    if (m_state == State::Ready)
        m_engine->run(revealScript(id));
}

void PreviewView::setFocusHome(QWidget *home)
{
    m_focusHome = home;
}

QWidget *PreviewView::pageWidget() const
{
    return m_engine ? &m_engine->widget() : nullptr;
}

void PreviewView::watchFocus()
{
    QWidget *inner = m_engine->widget().focusProxy();
    if (!inner || inner == m_watched)
        return;
    m_watched = inner;
    inner->setFocusPolicy(Qt::NoFocus);
    inner->installEventFilter(this);
}

void PreviewView::giveFocusBack()
{
    const QWidget *now = QApplication::focusWidget();
    if (m_focusHome && now && m_engine && m_engine->widget().isAncestorOf(now))
        m_focusHome->setFocus(Qt::OtherFocusReason);
}

void PreviewView::turnWheel(const QWheelEvent &event)
{
    m_wheel += event.angleDelta().y();
    const int steps = m_wheel / QWheelEvent::DefaultDeltasPerStep;
    m_wheel -= steps * QWheelEvent::DefaultDeltasPerStep;
    if (steps != 0)
        Q_EMIT zoomStepped(steps);
}

bool PreviewView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_watched && event->type() == QEvent::Wheel) {
        const auto &wheel = static_cast<const QWheelEvent &>(*event);
        if (wheel.modifiers() == Qt::ControlModifier) {
            turnWheel(wheel);
            return true;
        }
    }
    if (watched == m_watched &&
        (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace stet
