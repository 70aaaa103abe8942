@echo off
rem The Managed Heap: builds what has changed, then starts the lab. Try lab --help
rem The same as the script lab, which says more.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0.") do set "root=%%~fI"
set "lab=%root%\.lab"
set "sources=%root%\support\lab\src\main\java"

set "java="
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if not defined JAVA_HOME for %%I in (java.exe) do set "java=%%~$PATH:I"
if not defined java (
  echo lab: this needs a JDK, 17 or later, and there is no java on the path 1>&2
  exit /b 2
)
if not exist "%java%" (
  echo lab: JAVA_HOME is set, but there is no bin\java.exe in it 1>&2
  exit /b 2
)

if not exist "%lab%" mkdir "%lab%"
set "known=no"
if exist "%lab%\java" for /f "usebackq delims=" %%L in ("%lab%\java") do if "%%L"=="%java%" set "known=yes"
if "%known%"=="yes" goto known
set "major=0"
"%java%" -version 2>&1 | findstr /c:" version " > "%lab%\version"
for /f "usebackq tokens=3" %%V in ("%lab%\version") do for /f "delims=.-+" %%M in ("%%~V") do set "major=%%M"
if %major% LSS 17 (
  echo lab: this needs a JDK, 17 or later; set JAVA_HOME to one 1>&2
  exit /b 2
)
>> "%lab%\java" echo %java%
:known

set "built=false"
set "compiler=-XX:TieredStopAtLevel=1"
if "%~1"=="replay" set "compiler=-XX:+TieredCompilation"

:start
set "current=none"
if exist "%lab%\current" set /p current=<"%lab%\current"
set "home=%lab%\%current%"
if not exist "%home%\lib\lab.jar" goto build
"%java%" "-XX:SharedArchiveFile=%home%\lab.jsa" -Xlog:disable -XX:+UseSerialGC %compiler% -Dlab.name=lab "-Dlab.root=%root%" "-Dlab.home=%home%" -Dlab.built=%built% -jar "%home%\lib\lab.jar" %*
if not errorlevel 99 exit /b %errorlevel%
if errorlevel 100 exit /b %errorlevel%

:build
if "%built%"=="true" exit /b 2
set "builder=%lab%\builder-%RANDOM%"
mkdir "%builder%"
"%java%" -m jdk.compiler/com.sun.tools.javac.Main -encoding UTF-8 -d "%builder%" -sourcepath "%sources%" "%sources%\dev\managedheap\lab\build\Build.java" <nul
if not errorlevel 1 "%java%" -XX:+UseSerialGC -cp "%builder%" dev.managedheap.lab.build.Build "%root%" <nul
set "code=%errorlevel%"
rmdir /s /q "%builder%"
if not "%code%"=="0" exit /b 2
set "built=true"
goto start
