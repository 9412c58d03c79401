// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/shot_camera.h"

#include "core/base/late_library.h"
#include "core/sources/files/pdf/pdf_text.h"
#include "ui/desk/desk_page.h"
#include "ui/editor/workspace.h"
#include "ui/preview/preview_loader.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/desk_area.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

namespace stet {

namespace {

constexpr int settleMs = 8000;
constexpr int stillMs = 120;

// A widget as a person sees it: with the palette that is open over it.
QImage seen(QWidget &widget)
{
    QPixmap picture = widget.grab();
    QWidget *popup = QApplication::activePopupWidget();
    if (popup != nullptr && popup->isVisible())
        popup->render(&picture, widget.mapFromGlobal(popup->pos()));
    return picture.toImage();
}

bool showsWebPage(const QWidget &widget)
{
    const auto isPage = [](const QWidget *one) {
        return one->inherits("QWebEngineView") && one->isVisible();
    };
    const QList<QWidget *> within = widget.findChildren<QWidget *>();
    return isPage(&widget) || std::any_of(within.begin(), within.end(), isPage);
}

// A web view paints up to 150 ms after it says that it is ready, so pictures are compared until
// three in a row are equal; of what only Qt paints, two.
QImage settledPicture(QWidget &widget)
{
    const int wanted = showsWebPage(widget) ? 2 : 1;
    QElapsedTimer timer;
    timer.start();
    QImage before = seen(widget);
    for (int equal = 0; equal < wanted && timer.elapsed() < settleMs;) {
        pause(stillMs);
        QImage after = seen(widget);
        equal = after == before ? equal + 1 : 0;
        before = std::move(after);
    }
    return before;
}

} // namespace

bool waitUntil(const std::function<bool()> &done, int ms)
{
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        if (timer.elapsed() > ms)
            return false;
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

void pause(int ms)
{
    QElapsedTimer timer;
    timer.start();
    waitUntil([&] { return timer.elapsed() >= ms; }, ms + 1000);
}

bool hasContent(QWidget &widget)
{
    const QImage picture = widget.grab().toImage();
    const QRgb first = picture.pixel(picture.width() / 2, 0);
    for (int y = 0; y < picture.height(); y += 7) {
        for (int x = 0; x < picture.width(); x += 7) {
            if (picture.pixel(x, y) != first)
                return true;
        }
    }
    return false;
}

ShotCamera::ShotCamera(const ShellContext &context, ShotRound round, const QString &folder)
    : m_context(context)
    , m_round(std::move(round))
    , m_folder(folder)
    , m_window(context)
{}

DeskPage &ShotCamera::page()
{
    return area().deskPage();
}

Workspace &ShotCamera::workspace()
{
    return *area().workspace();
}

QAction *ShotCamera::articleAction(const QString &name)
{
    const Workspace &where = workspace();
    for (QAction *action : where.formatActions() + where.findActions() + where.viewActions()) {
        if (action->objectName() == name)
            return action;
        const QList<QAction *> within =
            action->menu() != nullptr ? action->menu()->actions() : QList<QAction *>();
        for (QAction *one : within) {
            if (one->objectName() == name)
                return one;
        }
    }
    check(false, qPrintable(QStringLiteral("an article has no command ") + name));
    return nullptr;
}

void ShotCamera::openArticle(const ArticleId &article)
{
    area().openArticle(article);
    const auto painted = [this, article] {
        if (!area().isWriting() || workspace().article() != article)
            return false;
        // The desk may have a page beside its list.
        const auto *preview = workspace().findChild<PreviewView *>();
        QWidget *page = preview != nullptr ? preview->pageWidget() : nullptr;
        return page != nullptr && page->isVisible() && hasContent(*page);
    };
    check(waitUntil(painted), "the preview did not paint");
}

void ShotCamera::showPanel(int index)
{
    workspace().findChild<QTabWidget *>()->setCurrentIndex(index);
}

void ShotCamera::check(bool good, const char *what)
{
    if (good)
        return;
    std::fprintf(stderr, "stet: shots: %s\n", what);
    ++m_failures;
}

void ShotCamera::keep(QWidget &widget, const QString &file)
{
    if (m_round.take) {
        pause(stillMs);
        m_round.take(file, widget);
        return;
    }
    const QString path = m_folder + u'/' + file + QStringLiteral(".png");
    check(settledPicture(widget).save(path), "a picture could not be written");
}

void ShotCamera::shoot(const QString &view,
                       QWidget &widget,
                       const std::function<void(Scheme)> &prepare)
{
    shootIn(m_round.sizes, view, widget, prepare);
}

void ShotCamera::shootSmall(const QString &view, const std::function<void(Scheme)> &prepare)
{
    shootIn({m_round.sizes.back()}, view, m_window, prepare);
}

void ShotCamera::shootIn(const std::vector<QSize> &sizes,
                         const QString &view,
                         QWidget &widget,
                         const std::function<void(Scheme)> &prepare)
{
    for (const Scheme wanted : m_round.schemes) {
        m_context.appearance.setScheme(wanted);
        for (const QSize size : sizes) {
            widget.resize(size);
            if (prepare) {
                pause(stillMs);
                prepare(wanted);
            }
            keep(widget,
                 QStringLiteral("%1-%2-%3x%4")
                     .arg(view, nameOf(wanted))
                     .arg(size.width())
                     .arg(size.height()));
        }
    }
    m_context.appearance.setScheme(m_round.schemes.front());
    widget.resize(m_round.sizes.front());
}

void ShotCamera::shootDocument(const QString &view,
                               const QString &file,
                               const std::vector<QSize> &sizes)
{
    const Result<const PreviewLibrary *> engine = loadPreview();
    check(engine.has_value(), "there is no web engine");
    if (!engine)
        return;
    const std::unique_ptr<SitePage> page = (*engine)->makeSitePage();
    QWidget &widget = page->widget();
    bool loaded = false;
    widget.resize(1440, 900);
    widget.show();
    page->load(file, [&] { loaded = true; });
    check(waitUntil([&] { return loaded && hasContent(widget); }), "the document did not paint");
    shootIn(sizes.empty() ? m_round.sizes : sizes, view, widget, [&page](Scheme scheme) {
        page->setScheme(nameOf(scheme));
        pause(300);
    });
}

void ShotCamera::shootPrinted(const QString &view, const QString &file)
{
    const Result<const PreviewLibrary *> engine = loadPreview();
    const auto draw =
        resolveLate(lateLibraryPlaces(QStringLiteral("libstet_pdf.so")), "stetDrawPdfPage", "", "");
    check(engine && draw, "there is nothing that prints");
    if (!engine || !draw)
        return;
    const std::unique_ptr<SitePage> page = (*engine)->makeSitePage();
    page->widget().resize(1440, 900);
    page->widget().show();
    // What comes after this has given up finds nobody.
    const auto pdf = std::make_shared<std::optional<QByteArray>>();
    const auto loaded = std::make_shared<bool>(false);
    page->load(file, [loaded] { *loaded = true; });
    check(waitUntil([&] { return *loaded; }), "the document that is printed did not load");
    page->print([pdf](const QByteArray &bytes) { *pdf = bytes; });
    check(waitUntil([&] { return pdf->has_value(); }), "the document was not printed");
    QByteArray png;
    reinterpret_cast<DrawPdfPage> (*draw)(pdf->value_or(QByteArray()), 0, png);
    QPixmap sheet;
    check(sheet.loadFromData(png), "the printed sheet cannot be shown");
    QLabel paper;
    paper.setPixmap(sheet);
    paper.resize(sheet.size());
    paper.show();
    keep(paper, view + QStringLiteral("-printed"));
}

void ShotCamera::shootContrast(const QString &view)
{
    if (isBrief())
        return;
    m_context.appearance.setScheme(Scheme::Contrast);
    keep(m_window, view + QStringLiteral("-contrast"));
    m_context.appearance.setScheme(m_round.schemes.front());
}

QDialog *ShotCamera::openDialog(const QString &view)
{
    const QList<QDialog *> dialogs = m_window.findChildren<QDialog *>(); // the workspace's too
    const auto open = std::find_if(
        dialogs.begin(), dialogs.end(), [](const QDialog *one) { return one->isVisible(); });
    if (open != dialogs.end())
        return *open;
    check(false, qPrintable(QStringLiteral("no dialog opened for ") + view));
    return nullptr;
}

void ShotCamera::closeDialog(QDialog *dialog)
{
    const QPointer<QDialog> closed(dialog);
    const bool goesAway = dialog->testAttribute(Qt::WA_DeleteOnClose); // close() takes it back
    dialog->close();
    const auto gone = [&closed, goesAway] {
        const QDialog *still = closed.data();
        return still == nullptr || (!goesAway && !still->isVisible());
    };
    check(waitUntil(gone), "a dialog did not close");
}

void ShotCamera::shootDialog(const QString &view)
{
    QDialog *dialog = openDialog(view);
    if (dialog == nullptr)
        return;
    shoot(view, *dialog);
    closeDialog(dialog);
}

void ShotCamera::shootAsItIs(const QString &view)
{
    QDialog *dialog = openDialog(view);
    if (dialog == nullptr)
        return;
    std::vector<Scheme> schemes = m_round.schemes;
    if (!isBrief())
        schemes.push_back(Scheme::Contrast);
    for (const Scheme wanted : schemes) {
        m_context.appearance.setScheme(wanted);
        keep(*dialog, view + u'-' + nameOf(wanted));
    }
    m_context.appearance.setScheme(m_round.schemes.front());
    closeDialog(dialog);
}

bool ShotCamera::clickNotice(const QWidget &within)
{
    for (auto *button : within.findChildren<QPushButton *>(QStringLiteral("noticeAction"))) {
        if (!button->isVisible())
            continue;
        button->click();
        pause(400);
        return true;
    }
    check(false, "a bar has no button");
    return false;
}

} // namespace stet
