// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/page_patch.h"
#include "ui/preview/preview_document.h"
#include "ui/preview/preview_engine.h"
#include "ui/preview/restart_allowance.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QUrl>
#include <QWidget>

#include <memory>

class QLabel;
class QWheelEvent;

namespace stet {

/// How wide the previewed page is laid out: as wide as the pane, or as on a device (CSS pixels).
enum class PreviewWidth { Pane, Desktop, Tablet, Phone };

/// A page to show. `patch` leads from `base` to `page`; where the view shows something else than
/// `base` it finds out the difference itself.
struct PreviewUpdate
{
    std::shared_ptr<const Page> page;
    std::shared_ptr<const Page> base;
    PagePatch patch;
    quint64 generation = 0;
    QByteArray reveal; ///< id of the part that is being written; empty: none
};

/// Words of the page that were checked: a stretch of the reading text of a part.
struct PreviewClaim
{
    QByteArray part; ///< its id; "header h1" and "header .dek" for headline and dek
    qsizetype from = 0;
    qsizetype to = 0;
    QString state; ///< "verified", see `nameOf(ClaimState)`; "look_again" where it is marked so

    bool operator==(const PreviewClaim &) const = default;
};

/// Shows a page as it will be published and keeps it up to date by sending only what changed. A
/// page renderer that dies comes back by itself, at most three times a minute. Owns the engine,
/// which it starts with the first page at the latest; lives on the UI thread; never holds the
/// keyboard's focus.
class PreviewView : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewView(QWidget *parent = nullptr);
    ~PreviewView() override;

    /// Starts the engine now, where it has not started: the first page will not have to wait for
    /// it.
    void prepare();

    void setPageStyle(const QByteArray &css);

    /// Where the page's images come from; without one they are not found.
    void setImageReader(ImageReader reader);

    /// The address of the page below the site's root, "news/a.html". Takes effect with the next
    /// load.
    void setPath(const QString &path);
    void showUpdate(const PreviewUpdate &update);
    /// Lines under them, in a layer beside the article: the page's own bytes are the published
    /// ones.
    void setClaims(std::vector<PreviewClaim> claims);
    void setScheme(PreviewScheme scheme);
    void setPageWidth(PreviewWidth width);
    /// How large the page is shown, in per cent. One in a device's width grows as far as the pane
    /// goes.
    void setZoom(int percent);
    [[nodiscard]] PreviewScheme scheme() const;
    [[nodiscard]] PreviewWidth pageWidth() const;

    /// The page is there, and can be led to a place.
    [[nodiscard]] bool isReady() const { return m_state == State::Ready; }

    /// By so many of its windows; negative: back.
    void scrollPages(double pages);
    /// Brings a place of part `id` to the upper edge; an empty id is the page's top.
    void scrollTo(const QByteArray &id, double past);
    /// Marks the part that is being written and brings it into view.
    void reveal(const QByteArray &id);

    /// Who gets the focus back when the page takes it.
    void setFocusHome(QWidget *home);

    /// What the engine paints the page on; null before it has started.
    [[nodiscard]] QWidget *pageWidget() const;

Q_SIGNALS:
    void partScrolled(const QString &part, double past);
    void partClicked(const QString &part, int textOffset);
    /// Ctrl and the wheel were used over the page: so many steps larger.
    void zoomStepped(int steps);
    /// A link of the page was clicked; `url` may be anything.
    void linkClicked(const QUrl &url);
    /// The pointer is over a link; empty: no longer.
    void linkHovered(const QString &address);
    void patchPainted(quint64 generation);
    /// The whole page was loaded and takes patches now.
    void loaded();
    void rendererStopped(bool comesBack);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class State { Empty, Loading, Ready, Stopped };

    void buildStopped();
    void startEngine();
    [[nodiscard]] PreviewEvents engineEvents();
    void showPageBackground();
    void load();
    void restyle();
    void scriptConnected(int load);
    void applyPatch(const PagePatch &patch);
    void rendererGone();
    void restart();
    void layOutPage();
    void turnWheel(const QWheelEvent &event);
    void watchFocus();
    void giveFocusBack();

    std::unique_ptr<PreviewEngine> m_engine; // null: has not started
    QWidget *m_stopped = nullptr;            // shown in place of a page that did not come back
    QLabel *m_stoppedText = nullptr;
    QPointer<QWidget> m_focusHome;
    QPointer<QWidget> m_watched;

    State m_state = State::Empty;
    QByteArray m_css;
    ImageReader m_images;
    QUrl m_url;
    std::shared_ptr<const Page> m_wanted;
    std::shared_ptr<const Page> m_shown; // what the document holds
    quint64 m_generation = 0;
    int m_style = 0;      ///< goes up with every style sheet
    int m_shownStyle = 0; ///< of the loaded page
    QByteArray m_revealed;
    std::vector<PreviewClaim> m_claims;
    int m_load = 0;
    PreviewScheme m_scheme = PreviewScheme::Light;
    PreviewWidth m_width = PreviewWidth::Pane;
    int m_zoom = 100;
    int m_wheel = 0; // turned since the last step, in eighths of a degree
    QElapsedTimer m_clock;
    RestartAllowance m_restarts;
};

} // namespace stet
