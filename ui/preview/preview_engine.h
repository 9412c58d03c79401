// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/media.h"

#include <QByteArray>
#include <QColor>
#include <QFuture>
#include <QString>
#include <QUrl>

#include <functional>
#include <memory>

class QWidget;

namespace stet {

/// Gives a file of the page by its path below the site's root, "images/a.png". Asked for whatever a
/// page names: what is no image of the desk is not found.
using ImageReader = std::function<QFuture<Result<MediaFile>>(const QString &path)>;

/// What a web engine tells of the page that it shows. Called on the UI thread.
struct PreviewEvents
{
    /// The script of the load with this number (see PreviewDocument) is ready for patches.
    std::function<void(int load)> scriptConnected;
    /// The reader scrolled: `part` is the first in view, `past` of it (0 to 1) is above the edge.
    std::function<void(const QString &part, double past)> partScrolled;
    /// A click on `part`, `textOffset` UTF-16 units of its reading text from its start.
    std::function<void(const QString &part, int textOffset)> partClicked;
    /// The frame with the change of `generation` is about to be shown.
    std::function<void(quint64 generation)> patchPainted;
    /// A person clicked a link; nothing was opened. `url` may be anything.
    std::function<void(const QUrl &url)> linkClicked;
    std::function<void(const QString &address)> linkHovered;
    std::function<void()> rendererGone;
};

/// A web engine that shows one document of ours, locked against everything that the document may
/// try. PreviewView owns it; UI thread. The one that there is lives in a library of its own (see
/// PreviewLibrary): to load it takes longer than all the rest of the program.
class PreviewEngine
{
public:
    PreviewEngine() = default;
    virtual ~PreviewEngine() = default;
    PreviewEngine(const PreviewEngine &) = delete;
    PreviewEngine &operator=(const PreviewEngine &) = delete;

    /// What shows the page. Goes with the engine.
    [[nodiscard]] virtual QWidget &widget() const = 0;

    virtual void setStyleSheet(const QByteArray &css) = 0;
    virtual void setImageReader(ImageReader reader) = 0;
    /// What is seen before the page is.
    virtual void setBackground(const QColor &color) = 0;
    /// 1 is the usual size; from 0.25 to 5.
    virtual void setZoomFactor(double factor) = 0;

    /// Loads `html` as the document at `url`.
    virtual void show(const QUrl &url, const QByteArray &html) = 0;
    /// Runs `script` beside the document, in a world that the document cannot see.
    virtual void run(const QString &script) = 0;
};

/// A published page as a browser shows it, for pictures of it. UI thread.
class SitePage
{
public:
    SitePage() = default;
    virtual ~SitePage() = default;
    SitePage(const SitePage &) = delete;
    SitePage &operator=(const SitePage &) = delete;

    [[nodiscard]] virtual QWidget &widget() const = 0;
    virtual void load(const QString &file, std::function<void()> loaded) = 0;
    /// Value of `data-scheme`, see PreviewDocument.
    virtual void setScheme(const QString &name) = 0;
    /// Prints it as PDF, A4; empty where that fails.
    virtual void print(std::function<void(const QByteArray &pdf)> printed) = 0;
};

/// What the library with the web engine offers.
struct PreviewLibrary
{
    /// Starts the engine and a page's process before there is a place for one: the next call of
    /// `makeEngine` takes them, the page's in an event of its own. Blocks for as long as the engine
    /// takes to start; once.
    void (*warm)();
    std::unique_ptr<PreviewEngine> (*makeEngine)(QWidget &parent, PreviewEvents events);
    std::unique_ptr<SitePage> (*makeSitePage)();
    QString (*engineVersion)();   ///< of Qt WebEngine
    QString (*chromiumVersion)(); ///< of what that was made of, with its own security patches
    qint64 (*rendererPid)();      ///< of a process that shows a page now; 0: there is none
};

} // namespace stet
