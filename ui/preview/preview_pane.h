// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/preview_view.h"

#include <QWidget>

#include <vector>

class QToolButton;

namespace stet {

class NoticeBar;
class PlainLabel;

/// The colours that the page is shown in.
enum class PreviewColours { AsWindow, Light, Dark };

/// The preview with its heading: how wide and in which colours the page is shown, and a word
/// where it is not shown whole.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(QWidget *parent = nullptr);

    [[nodiscard]] PreviewView &view() const;

    /// The sizes that the head offers, in per cent.
    void setZoomChoices(const std::vector<int> &choices);
    /// Shows the page at so many per cent and keeps that for the user's next article.
    void setZoom(int percent);
    [[nodiscard]] int zoom() const;

    /// Lays the page out in this width and keeps that for the user's next article.
    void setPageWidth(PreviewWidth width);
    /// Shows the page in these colours and keeps that for the user's next article.
    void setColours(PreviewColours colours);

    [[nodiscard]] PreviewColours colours() const { return m_colours; }

    /// How many blocks are left out because the page is too long; 0: none.
    void showLeftOut(int blocks);
    /// Why the desk's theme cannot be used; empty: it can.
    void showThemeTrouble(const QString &trouble);

Q_SIGNALS:
    /// In another width or in other colours, by whatever means it was chosen.
    void shownOtherwise();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildWidths();
    void buildSchemes();
    void applyColours();
    void updateNotice();

    PreviewView *m_view;
    NoticeBar *m_notice;
    QToolButton *m_widths;
    QToolButton *m_schemes;
    QToolButton *m_zooms;
    int m_zoom = 100;
    PreviewColours m_colours = PreviewColours::AsWindow;
    int m_leftOut = 0;
    QString m_themeTrouble;
};

} // namespace stet
